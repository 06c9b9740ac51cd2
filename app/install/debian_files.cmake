# Run by cpack when everything is installed below CPACK_TEMPORARY_INSTALL_DIRECTORY: what only Debian's packages have,
# made of LICENSE and CHANGELOG.md, and compressed as its policy wants it.

set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX})
set(documentation ${root}/${CPACK_ACT_DOCUMENTATION})

file(READ ${CPACK_ACT_SOURCE}/LICENSE license)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]*)\n\n(.*)" whole "${license}")
set(copyright "${CMAKE_MATCH_1}")
string(STRIP "${CMAKE_MATCH_2}" license)
string(REPLACE "\n\n" "\n.\n" license "${license}")
string(REPLACE "\n" "\n " license "${license}")
file(WRITE ${documentation}/copyright
"Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Activarium
Comment: Parts of CLI11, Dear ImGui, glad, toml++, utf8cpp and xsimd are compiled
 in. README.md says under which licences.

Files: *
Copyright: ${copyright}
License: Expat
 ${license}
")

# An entry of CHANGELOG.md, "## 0.1.0 (2026-11-29)" with its points, in the form of Debian's changelogs.
set(changes "")
set(signature "")
file(STRINGS ${CPACK_ACT_SOURCE}/CHANGELOG.md lines ENCODING UTF-8)
foreach(line IN LISTS lines)
  if(line MATCHES "^## ([^ ]+) \\(([0-9-]+)\\)")
    string(APPEND changes "${signature}activarium (${CMAKE_MATCH_1}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium\n\n")
    execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date --utc --rfc-email --date ${CMAKE_MATCH_2}
      OUTPUT_VARIABLE day OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(signature "\n -- ${CPACK_PACKAGE_CONTACT}  ${day}\n\n")
  elseif(line MATCHES "^- (.*)")
    string(APPEND changes "  * ${CMAKE_MATCH_1}\n")
  elseif(line MATCHES "^  (.*)")
    string(APPEND changes "    ${CMAKE_MATCH_1}\n")
  endif()
endforeach()
string(REGEX REPLACE "\n\n$" "\n" signature "${signature}")
file(WRITE ${documentation}/changelog.Debian "${changes}${signature}")
file(RENAME ${documentation}/CHANGELOG.md ${documentation}/changelog)

execute_process(COMMAND gzip --best --no-name --force
    ${documentation}/changelog ${documentation}/changelog.Debian ${root}/${CPACK_ACT_MANUAL}
  COMMAND_ERROR_IS_FATAL ANY)
