# What pages are made of is built into export/page_parts.cpp. The engines are made by core/engine, which says what they
# need.
set(parts ${PROJECT_SOURCE_DIR}/assets/page)
set(part_files ${parts}/page.js ${parts}/page.css)
set(part_definitions ACT_PAGE_SCRIPT="${parts}/page.js" ACT_PAGE_STYLE="${parts}/page.css")
if(ACT_ENGINE)
  list(APPEND part_files ${ACT_ENGINE}/explore.wasm ${ACT_ENGINE}/typed.wasm ${ACT_ENGINE}/figures.wasm ${ACT_ENGINE}/vectors.wasm ${ACT_ENGINE}/studies.wasm)
  list(APPEND part_definitions ACT_EXPLORE_ENGINE="${ACT_ENGINE}/explore.wasm" ACT_TYPED_ENGINE="${ACT_ENGINE}/typed.wasm"
    ACT_FIGURES_ENGINE="${ACT_ENGINE}/figures.wasm" ACT_VECTORS_ENGINE="${ACT_ENGINE}/vectors.wasm"
    ACT_STUDIES_ENGINE="${ACT_ENGINE}/studies.wasm")
  add_dependencies(act_export act_engines)
endif()
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/page_parts.cpp TARGET_DIRECTORY act_export
  PROPERTIES COMPILE_DEFINITIONS "${part_definitions}" OBJECT_DEPENDS "${part_files}")
