# Writes OUTPUT from INPUT with every key like WindowText::undo that SOURCES, divided by |, name.
string(REPLACE "|" ";" sources "${SOURCES}")
set(living_texts "")
foreach(source ${sources})
  file(STRINGS ${source} lines REGEX "[A-Z][a-z]+Text::[a-z]")
  string(REGEX MATCHALL "[A-Z][a-z]+Text::[a-z_0-9]+" named "${lines}")
  list(APPEND living_texts ${named})
endforeach()
list(FILTER living_texts EXCLUDE REGEX "_$") # the beginning of keys that a macro puts together
list(REMOVE_DUPLICATES living_texts)
list(SORT living_texts)
list(JOIN living_texts ", " living_texts)
configure_file(${INPUT} ${OUTPUT} @ONLY)
