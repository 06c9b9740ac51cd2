# Sourced by app/run and tests/run: installs what is missing and builds. Not meant to be started by itself.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

build_packages=(
  g++ cmake ninja-build pkg-config python3-glad
  libglfw3-dev libimgui-dev libstb-dev libgl-dev libglib2.0-dev
  libcairo2-dev libfreetype-dev libfontconfig-dev libharfbuzz-dev zlib1g-dev
  libcgif-dev libwebp-dev
  librsvg2-bin
  libtomlplusplus-dev libutfcpp-dev libcli11-dev libxsimd-dev
  fonts-inter fonts-noto-cjk fonts-stix libgl1-mesa-dri)

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 1
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# Installs through apt what is missing of the named packages; says what it installs. Elsewhere it names the tools that
# are not there and leaves finding the libraries to CMake.
require_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    local tool
    for tool in g++ cmake ninja pkg-config glad; do
      command -v "$tool" >/dev/null || fail "$tool is missing: install it (Debian's package names are in app/prepare.sh)"
    done
    return
  fi
  local package missing=()
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "these packages are missing, and there is no sudo to install them: ${missing[*]}"
    as_root=(sudo)
  fi
  printf 'installing %s\n' "${missing[*]}" >&2
  local log
  log=$(mktemp)
  if ! { "${as_root[@]}" apt-get -q update &&
         "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
           apt-get -q install -y --no-install-recommends "${missing[@]}"; } </dev/null >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    fail "apt could not install: ${missing[*]}"
  fi
  rm -f "$log"
}

# Installs the newest clang whose libraries for WebAssembly the distribution has: it makes the engine of living pages
# (core/engine/CMakeLists.txt). Where there is none, the program is built without, and CMake says so.
engine_packages() {
  echo "clang-$1 lld-$1 libc++-$1-dev-wasm32 libc++abi-$1-dev-wasm32 libclang-rt-$1-dev-wasm32 wasi-libc xz-utils"
}
require_engine() {
  command -v apt-cache >/dev/null || return 0
  local check version package
  for check in is_installed "apt-cache show"; do
    for version in 24 23 22 21 20 19; do
      for package in $(engine_packages "$version"); do
        $check "$package" >/dev/null 2>&1 || continue 2
      done
      # binaryen makes the engine a tenth smaller; without it there is an engine, too.
      # shellcheck disable=SC2046
      require_packages $(engine_packages "$version") $(apt-cache show binaryen >/dev/null 2>&1 && echo binaryen)
      return
    done
  done
}

# Builds the given targets of a preset, configured with the options in build_options as well; silent when there is
# nothing to do.
build_options=()
build() {
  local preset=$1 folder=$root/build/$1
  shift
  if [ ! -f "$folder/build.ninja" ] || [ ${#build_options[@]} -gt 0 ]; then
    (cd "$root" && cmake --preset "$preset" "${build_options[@]}" >/dev/null) || fail "CMake could not configure the $preset preset"
  fi
  local log
  log=$(mktemp)
  if [ -t 2 ]; then
    ninja -C "$folder" "$@" >&2 || { rm -f "$log"; fail "the build failed"; }
  elif ! ninja -C "$folder" "$@" >"$log" 2>&1; then
    grep -vE '^\[[0-9]+/[0-9]+\]' "$log" | tail -n 40 >&2
    rm -f "$log"
    fail "the build failed"
  fi
  rm -f "$log"
}

# Builds the engine of living pages in a build folder of its own, while the program is used already. What it says stands in
# build/engine.log.
build_engine_later() {
  nohup nice -n 10 cmake -D SOURCE="$root" -D BUILD="$root/build/engine" -P "$root/core/engine/build_engine.cmake" \
    </dev/null >"$root/build/engine.log" 2>&1 &
}
