#include "i18n/compare_texts.h"
#include "session/compare.h"
#include "view/compare/comparison.h"

namespace act {
namespace {

constexpr PageSize document_page{14.0 * points_per_inch, 8.0 * points_per_inch};
constexpr PageSize overlay_page{10.0 * points_per_inch, 5.0 * points_per_inch};

Compared plain(std::string_view id) {
    return {.activation = std::string(id)};
}
Compared bare(std::string_view id) {
    return {.activation = std::string(id), .bare_title = true};
}
Compared with(std::string_view id, Parameters set) {
    return {.activation = std::string(id), .set = std::move(set)};
}

std::vector<Compared> all_plain(std::initializer_list<std::string_view> ids) {
    std::vector<Compared> functions;
    for (const std::string_view id : ids)
        functions.push_back(plain(id));
    return functions;
}

Compare documents(std::vector<Compared> functions) {
    return {.functions = std::move(functions),
            .style = GridStyle::document,
            .orders = ShownCurves::function,
            .columns = 3};
}

Compare pairs(std::vector<Compared> functions) {
    return {.functions = std::move(functions), .columns = 3};
}

// The vector of document 000.
Compare with_softmax(Compare compare) {
    compare.logits = {-1.0, 1.0, 2.0};
    return compare;
}

Compare manual() {
    std::vector<Compared> functions = all_plain(
        {"elu",  "hardshrink", "hard-sigmoid", "hardtanh", "hard-swish", "leaky-relu", "log-sigmoid", "prelu",
         "relu", "relu6",      "rrelu",        "selu",     "celu",       "gelu",       "sigmoid",     "silu",
         "mish", "softplus",   "softshrink",   "softsign", "tanh",       "tanhshrink", "threshold"});
    functions[2].bare_title = true;
    functions[5].set = {{"negative_slope", 0.1}};
    return {.functions = std::move(functions),
            .style = GridStyle::pytorch,
            .orders = ShownCurves::function,
            .columns = 4,
            .shared = true};
}

Compare overlaid(std::vector<Compared> functions, Interval x) {
    return {.functions = std::move(functions), .form = CompareForm::overlay, .windows = Windows{.x = x}};
}

// The same name, different functions: the two that differ most are subtracted.
Compare differing(std::vector<Compared> functions, Interval x) {
    Compare compare = overlaid(std::move(functions), x);
    compare.functions.front().subtracted = compare.functions.back().subtracted = true;
    return compare;
}

std::vector<ComparisonPreset> gather_comparisons() {
    return {
        {"grid:document-001", CompareText::preset_document_001, "The six functions of document 001",
         document_page, ThemeId::document,
         documents({plain("sigmoid"), plain("tanh"), bare("hardtanh"), plain("relu"), plain("leaky-relu"),
                    bare("softplus")})},
        {"grid:book", CompareText::preset_book, "The six functions of the book", document_page,
         ThemeId::document,
         documents({plain("tanh"), bare("hardtanh"), plain("sigmoid"), bare("softplus"), plain("relu"),
                    with("leaky-relu", {{"negative_slope", 0.1}})})},
        {"grid:document-000",
         CompareText::preset_document_000,
         "The functions of document 000",
         {14.0 * points_per_inch, 6.0 * points_per_inch},
         ThemeId::paper,
         with_softmax(pairs(all_plain({"relu", "leaky-relu", "sigmoid", "tanh"})))},
        {"grid:document-002",
         CompareText::preset_document_002,
         "The functions of document 002",
         {14.0 * points_per_inch, 9.0 * points_per_inch},
         ThemeId::paper,
         pairs(
             all_plain({"sigmoid", "tanh", "relu", "leaky-relu", "prelu", "elu", "selu", "relu6", "celu"}))},
        {"grid:document-003",
         CompareText::preset_document_003,
         "The functions of document 003",
         {14.0 * points_per_inch, 12.0 * points_per_inch},
         ThemeId::paper,
         pairs({plain("relu"), plain("leaky-relu"), plain("prelu"), plain("rrelu"), plain("sigmoid"),
                plain("tanh"), with("swish", {{"beta", 0.5}}), plain("swish"), with("swish", {{"beta", 5.0}}),
                plain("mish")})},
        {"grid:document-004",
         CompareText::preset_document_004,
         "The functions of document 004",
         {14.0 * points_per_inch, 6.0 * points_per_inch},
         ThemeId::paper,
         with_softmax(pairs({plain("step"), plain("sigmoid"), plain("tanh"), plain("relu"),
                             with("leaky-relu", {{"negative_slope", 0.0001}})}))},
        {"grid:pytorch",
         CompareText::preset_pytorch,
         "The functions drawn in PyTorch's documentation",
         {14.0 * points_per_inch, 21.0 * points_per_inch},
         ThemeId::paper,
         manual()},
        {"overlay", CompareText::preset_overlay, "Usual functions in one pair of axes", overlay_page,
         ThemeId::paper,
         overlaid(all_plain({"relu", "elu", "softplus", "gelu", "silu", "tanh", "sigmoid"}), {-4.0, 4.0})},
        {"overlay:hard-sigmoid", CompareText::preset_hard_sigmoid, "Three functions called HardSigmoid",
         overlay_page, ThemeId::paper,
         differing({plain("hard-sigmoid"), with("hard-sigmoid", {{"slope", 0.2}}),
                    with("hard-sigmoid", {{"slope", 0.5}})},
                   {-4.0, 4.0})},
        {"overlay:gelu", CompareText::preset_gelu, "Three functions called GELU", overlay_page,
         ThemeId::paper, differing(all_plain({"gelu", "gelu-tanh", "gelu-sigmoid"}), {-4.0, 4.0})},
        {"overlay:leaky-relu", CompareText::preset_leaky_relu, "LeakyReLU with the slopes of four frameworks",
         overlay_page, ThemeId::paper,
         differing({plain("leaky-relu"), with("leaky-relu", {{"negative_slope", 0.1}}),
                    with("leaky-relu", {{"negative_slope", 0.2}}),
                    with("leaky-relu", {{"negative_slope", 0.3}})},
                   {-4.0, 4.0})},
    };
}

} // namespace

std::span<const ComparisonPreset> comparison_presets() {
    static const std::vector<ComparisonPreset> all = gather_comparisons();
    return all;
}

} // namespace act
