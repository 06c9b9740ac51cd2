#pragma once
// The view of functions of vectors.

#include "i18n/text.h"

// clang-format off
#define ACT_VECTOR_TEXTS(X) \
    X(keys_vector_bar, "Choose a bar, move it") \
    X(tip_entropy, "How spread the probabilities are: 0 when one entry has all, ln n when all n are equal.") \
    X(tip_largest, "The entry that argmax would choose.") \
    X(tip_sum, "What all entries of the output add up to; 1 for probabilities.") \
    X(tip_rank, "How many independent directions the output can move in. For softmax one fewer than entries: the sum stays 1.") \
    X(tip_beside, "Sparsemax gives exact zeros to small logits; hardmax gives everything to the largest.")
// clang-format on

namespace act {

ACT_TEXT_LIST(VectorText, 5, ACT_VECTOR_TEXTS)

} // namespace act
