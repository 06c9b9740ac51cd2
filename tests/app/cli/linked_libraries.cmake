# Fails when the program HEADLESS needs a library of the window, or when WINDOWED needs none.
#
#     cmake -DHEADLESS=<program> -DWINDOWED=<program> -P linked_libraries.cmake

function(window_libraries_of program result)
  execute_process(COMMAND ldd ${program} OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "lib(glfw|imgui|GL|GLX|EGL|OpenGL|X11)\\.so[^ ]*" found "${listing}")
  set(${result} "${found}" PARENT_SCOPE)
endfunction()

window_libraries_of(${WINDOWED} windowed)
if(NOT windowed MATCHES "glfw")
  message(FATAL_ERROR "${WINDOWED} shows a window but does not seem to need GLFW: ${windowed}")
endif()
window_libraries_of(${HEADLESS} headless)
if(headless)
  message(FATAL_ERROR "${HEADLESS} shows no window but needs ${headless}")
endif()
