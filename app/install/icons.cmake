# Icons in all sizes that desktops ask for, from one drawing. rsvg-convert (Debian: librsvg2-bin) draws them when the
# program is built; without it there are the drawings alone, and the window has no icon of its own.

find_program(ACT_RSVG rsvg-convert)
if(NOT ACT_RSVG)
  message(STATUS "rsvg-convert is not there: no icons in fixed sizes")
endif()

set(act_icons ${CMAKE_CURRENT_BINARY_DIR}/icons)
set(act_icon_files "")
set(drawing ${PROJECT_SOURCE_DIR}/assets/desktop/activarium.svg)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${drawing})
file(READ ${drawing} ACT_CURVES)
string(REGEX MATCH "<g id=\"curves\".*</g>" ACT_CURVES "${ACT_CURVES}")
configure_file(${drawing} ${act_icons}/scalable/apps/activarium.svg COPYONLY)
foreach(document session lesson)
  configure_file(${PROJECT_SOURCE_DIR}/assets/desktop/${document}.svg.in
    ${act_icons}/scalable/mimetypes/application-x-activarium-${document}.svg @ONLY)
endforeach()

function(act_draw_icon name side)
  set(picture ${act_icons}/${side}x${side}/${name}.png)
  cmake_path(GET picture PARENT_PATH folder)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(OUTPUT ${picture}
    COMMAND ${ACT_RSVG} --width ${side} --height ${side} --output ${picture} ${act_icons}/scalable/${name}.svg
    DEPENDS ${act_icons}/scalable/${name}.svg
    COMMENT "Drawing the icon ${name}, ${side} pixels"
    VERBATIM)
  list(APPEND act_icon_files ${picture})
  set(act_icon_files ${act_icon_files} PARENT_SCOPE)
endfunction()

if(ACT_RSVG)
  foreach(side 16 22 24 32 48 64 96 128 256 512)
    foreach(name apps/activarium mimetypes/application-x-activarium-session mimetypes/application-x-activarium-lesson)
      act_draw_icon(${name} ${side})
    endforeach()
  endforeach()
endif()

# What the window shows in its frame and in lists of windows.
set(embedded "")
if(ACT_RSVG)
  foreach(side 16 32 48 128)
    list(APPEND embedded ${act_icons}/${side}x${side}/apps/activarium.png)
  endforeach()
endif()
list(JOIN embedded "," pictures)
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded/shell/icon_files.h
  COMMAND ${CMAKE_COMMAND} -DHEADER=${CMAKE_CURRENT_BINARY_DIR}/embedded/shell/icon_files.h -DPICTURES=${pictures}
    -P ${CMAKE_CURRENT_SOURCE_DIR}/embed_pictures.cmake
  DEPENDS ${embedded} embed_pictures.cmake
  COMMENT "Embedding the window's icon"
  VERBATIM)
add_custom_target(act_icons DEPENDS ${act_icon_files} ${CMAKE_CURRENT_BINARY_DIR}/embedded/shell/icon_files.h)
add_dependencies(act_ui act_icons)
target_include_directories(act_ui PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded)
