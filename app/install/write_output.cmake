# Runs a program and writes what it prints into a file.
#
#     cmake -DPROGRAM=<program> -DARGUMENTS=<a;b> -DOUTPUT=<file> -P write_output.cmake

execute_process(COMMAND ${PROGRAM} ${ARGUMENTS} OUTPUT_FILE ${OUTPUT} COMMAND_ERROR_IS_FATAL ANY)
