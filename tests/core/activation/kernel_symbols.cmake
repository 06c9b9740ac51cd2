# Fails when an object of bulk kernels defines a function that the linker could take for another file's: one that is not
# named after its instruction set. Such a function would carry instructions that other machines do not have.
#
#     cmake -DNM=<nm> "-DOBJECTS=<object>;…" -DTARGET=Avx2 -P kernel_symbols.cmake

foreach(object IN LISTS OBJECTS)
  execute_process(COMMAND ${NM} -C --defined-only ${object} OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE "\n" ";" lines "${listing}")
  foreach(line IN LISTS lines)
    if(line MATCHES "^[0-9a-f]+ [TWiu] (.*)$" AND NOT line MATCHES "act::${TARGET}|xsimd::|act::Coefficients<")
      message(SEND_ERROR "${object}: ${CMAKE_MATCH_1}")
    endif()
  endforeach()
endforeach()
