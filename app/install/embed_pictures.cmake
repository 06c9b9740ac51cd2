# Writes a header with the bytes of PNG files, which the window decodes for its icon.
#
#     cmake -DHEADER=<file> -DPICTURES=<a.png,b.png> -P embed_pictures.cmake

string(REPLACE "," ";" PICTURES "${PICTURES}")
set(arrays "")
foreach(picture IN LISTS PICTURES)
  file(READ ${picture} bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(REGEX REPLACE "([^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,)" "\\1\n" bytes "${bytes}")
  string(APPEND arrays "    std::vector<unsigned char>{\n${bytes}},\n")
endforeach()
file(WRITE ${HEADER} "#pragma once
// The window's icon in several sizes, as PNG files; generated from assets/desktop/activarium.svg.

#include <vector>

namespace act {

inline const std::vector<std::vector<unsigned char>> icon_files = {
${arrays}};

} // namespace act
")
