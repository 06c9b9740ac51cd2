# What pages are made of is built into export/page_parts.cpp, but for the engines, which core/engine makes; it says what
# they need.
set(parts ${PROJECT_SOURCE_DIR}/assets/page)
set(made ${CMAKE_CURRENT_BINARY_DIR}/export)

# Without comments, types and indentation, which are a third of it. The script has no text over several lines.
function(act_lean_script name)
  set(text "\n")
  foreach(part ${ARGN})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${parts}/${part}.js) # a changed part configures again
    file(READ ${parts}/${part}.js lines)
    string(APPEND text "${lines}")
  endforeach()
  string(REGEX REPLACE "/\\*\\*([^*]|\\*[^/])*\\*/ ?" "" text "${text}")
  string(REGEX REPLACE "\n *//[^\n]*" "" text "${text}")
  string(REGEX REPLACE "\n[ \n]+" "\n" text "${text}")
  set(${name} "${text}" PARENT_SCOPE)
endfunction()

# Two functions, whose names nobody sees from outside: one that unpacks, and all the rest, which pages hold packed.
act_lean_script(unpacking unpack)
act_lean_script(living numbers surfaces engine sound controls work guess tables pointer foot figure lesson)
set(unpacker "var ActivariumUnpack = (() => {${unpacking}return { bytes_of, unpacked };\n})();\n")
set(script "var ActivariumPage = (() => {\nconst { bytes_of, unpacked } = ActivariumUnpack;${living}return { start, startLesson, Engine, unpacked };\n})();\n")
set(ACT_PAGE_SCRIPT ${made}/page.js CACHE INTERNAL "The script of living pages")
file(CONFIGURE OUTPUT ${ACT_PAGE_SCRIPT} CONTENT "@unpacker@@script@" @ONLY)
file(CONFIGURE OUTPUT ${made}/unpacker.js CONTENT "@unpacker@" @ONLY)
file(CONFIGURE OUTPUT ${made}/script.js CONTENT "@script@" @ONLY)
file(WRITE ${made}/packed "")
if(act_xz)
  execute_process(COMMAND ${act_xz} ${packing_of_pages} --stdout ${made}/script.js OUTPUT_FILE ${made}/packed
    COMMAND_ERROR_IS_FATAL ANY)
endif()
file(COPY_FILE ${made}/packed ${made}/script.js.lzma ONLY_IF_DIFFERENT)

file(READ ${parts}/page.css style)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${parts}/page.css)
string(REGEX REPLACE "/\\*([^*]|\\*[^/])*\\*/" "" style "${style}")
string(REGEX REPLACE "\n[ \n]+" "\n" style "${style}")
string(REGEX REPLACE "([:;,{]) " "\\1" style "${style}")
string(REGEX REPLACE " ([{}])" "\\1" style "${style}")
file(CONFIGURE OUTPUT ${made}/page.css CONTENT "@style@" @ONLY)

set(part_files ${made}/unpacker.js ${made}/script.js ${made}/script.js.lzma ${made}/page.css)
set(part_definitions ACT_PAGE_UNPACKER="${made}/unpacker.js" ACT_PAGE_SCRIPT="${made}/script.js"
  ACT_PAGE_PACKED_SCRIPT="${made}/script.js.lzma" ACT_PAGE_STYLE="${made}/page.css")
if(ACT_ENGINE)
  # As files: they can be built while the program runs. Installed, they are found from the programs' folders.
  list(APPEND part_definitions ACT_ENGINE_FOLDER="${ACT_ENGINE}"
    ACT_INSTALLED_ENGINES="${CMAKE_INSTALL_DATADIR}/activarium/engines")
endif()
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/page_parts.cpp TARGET_DIRECTORY act_export
  PROPERTIES COMPILE_DEFINITIONS "${part_definitions}" OBJECT_DEPENDS "${part_files}")
