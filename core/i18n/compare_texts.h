#pragma once
// The view that compares functions.

#include "i18n/text.h"

// clang-format off
#define ACT_COMPARE_TEXTS(X) \
    X(compare_functions, "Functions") \
    X(compare_columns_shown, "Columns (room for {count})") \
    X(compare_window, "x from … to") \
    X(compare_no_difference, "none") \
    X(compare_clear, "Clear all") \
    X(compare_duplicate, "Duplicate") \
    X(compare_nothing, "Tick functions on the left to compare them") \
    X(preset_document_001, "Document 001: six functions") \
    X(preset_book, "Book: six functions") \
    X(preset_document_000, "Document 000: four functions and softmax") \
    X(preset_document_004, "Document 004: five functions and softmax") \
    X(preset_document_002, "Document 002: nine functions") \
    X(preset_document_003, "Document 003: ten functions") \
    X(preset_pytorch, "PyTorch's documentation") \
    X(preset_overlay, "Overlay: usual functions") \
    X(preset_hard_sigmoid, "Overlay: HardSigmoid, three meanings") \
    X(preset_gelu, "Overlay: GELU, three forms") \
    X(preset_leaky_relu, "Overlay: LeakyReLU, four slopes") \
    X(compare_this, "Compare {name}") \
    X(tip_shared, "One window for every cell, so that heights can be compared.") \
    X(tip_linked, "Dragging or zooming one cell moves all others in the same way.")
// clang-format on

namespace act {

ACT_TEXT_LIST(CompareText, 3, ACT_COMPARE_TEXTS)

} // namespace act
