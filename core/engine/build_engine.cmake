# cmake -D SOURCE=… -D BUILD=… -P build_engine.cmake: builds the engine of living pages in a folder of its own. One at a
# time: whoever comes second waits, and finds that there is nothing left to do.
file(MAKE_DIRECTORY ${BUILD})
file(LOCK ${BUILD}/building GUARD PROCESS)
if(NOT EXISTS ${BUILD}/build.ninja)
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${BUILD} -G Ninja -D ACT_ENGINE_ALONE=ON
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endif()
execute_process(COMMAND ${CMAKE_COMMAND} --build ${BUILD} --target act_engines -- --quiet COMMAND_ERROR_IS_FATAL ANY)
