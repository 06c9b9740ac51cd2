# What pages are made of is built into export/page_parts.cpp, but for the engines, which core/engine makes; it says what
# they need.
set(parts ${PROJECT_SOURCE_DIR}/assets/page)
# The script's parts are one function, whose names nobody sees from outside; a changed part configures again.
set(script "var ActivariumPage = (() => {\n")
foreach(part numbers surfaces unpack engine sound controls work guess tables pointer foot figure lesson)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${parts}/${part}.js)
  file(READ ${parts}/${part}.js text)
  string(APPEND script "${text}")
endforeach()
string(APPEND script "return { start, startLesson, Engine, unpacked };\n})();\n")
set(ACT_PAGE_SCRIPT ${CMAKE_CURRENT_BINARY_DIR}/export/page.js CACHE INTERNAL "The script of living pages")
file(CONFIGURE OUTPUT ${ACT_PAGE_SCRIPT} CONTENT "@script@" @ONLY)
set(part_files ${ACT_PAGE_SCRIPT} ${parts}/page.css)
set(part_definitions ACT_PAGE_SCRIPT="${ACT_PAGE_SCRIPT}" ACT_PAGE_STYLE="${parts}/page.css")
if(ACT_ENGINE)
  # As files: they can be built while the program runs. Installed, they are found from the programs' folders.
  list(APPEND part_definitions ACT_ENGINE_FOLDER="${ACT_ENGINE}"
    ACT_INSTALLED_ENGINES="${CMAKE_INSTALL_DATADIR}/activarium/engines")
endif()
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/page_parts.cpp TARGET_DIRECTORY act_export
  PROPERTIES COMPILE_DEFINITIONS "${part_definitions}" OBJECT_DEPENDS "${part_files}")
