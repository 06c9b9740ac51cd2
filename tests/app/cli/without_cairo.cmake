# Fails unless PROGRAM does without Cairo what needs no Cairo, and says in one line what it lacks for a PDF.
#
#     cmake -DPROGRAM=<program> -DFOLDER=<empty folder> -P without_cairo.cmake

# The first that the loader finds under that name is none.
file(REMOVE_RECURSE ${FOLDER})
file(WRITE ${FOLDER}/libcairo.so.2 "")
set(ENV{LD_LIBRARY_PATH} ${FOLDER})
foreach(extension svg tex csv)
  execute_process(COMMAND ${PROGRAM} export elu --out ${FOLDER}/elu.${extension}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endforeach()
foreach(extension pdf png)
  execute_process(COMMAND ${PROGRAM} export elu --out ${FOLDER}/elu.${extension}
    OUTPUT_QUIET ERROR_VARIABLE said RESULT_VARIABLE code)
  if(NOT code EQUAL 1 OR NOT said MATCHES "^activarium: [^\n]*libcairo[^\n]*\n$")
    message(FATAL_ERROR "without Cairo ${extension} ends with ${code}: ${said}")
  endif()
  if(EXISTS ${FOLDER}/elu.${extension})
    message(FATAL_ERROR "there is a file without content: ${FOLDER}/elu.${extension}")
  endif()
endforeach()
