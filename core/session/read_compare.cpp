#include "session/reading.h"

#include <cmath>

namespace act {
namespace {

void read_windows(Reading& reading, const toml::table& table, std::optional<Windows>& target) {
    Windows windows;
    const bool has_x = read_window(reading, table, "x", windows.x);
    read_window(reading, table, "f", windows.f);
    read_window(reading, table, "slope", windows.slope);
    if (has_x) target = windows;
}

// Nothing where there is no function to compare.
std::optional<Compared> compared_in(Reading& reading, const toml::table& table) {
    if (!table.contains("activation")) fail(reading, table, "a compared function has no activation");
    const std::string* name = read_text(reading, table, "activation");
    const Activation* activation =
        name ? activation_named(reading, *table.get("activation"), *name) : nullptr;
    if (!activation) return std::nullopt;
    Compared compared{.activation = std::string(activation->id)};
    read_set(reading, table, *activation, compared.set);
    read_truth(reading, table, "bare_title", compared.bare_title);
    read_truth(reading, table, "hidden", compared.hidden);
    read_truth(reading, table, "subtracted", compared.subtracted);
    read_windows(reading, table, compared.windows);
    keep_unread(reading, table, compared.unread);
    return compared;
}

void read_logits(Reading& reading, const toml::table& table, std::vector<double>& target) {
    const toml::node* node = wanted(reading, table, "logits");
    if (!node) return;
    const toml::array* list = node->as_array();
    if (!list || list->size() > most_compared_logits)
        return fail(reading, *node, "logits is not a short list of numbers");
    std::vector<double> logits;
    for (const toml::node& entry : *list) {
        const std::optional<double> value = entry.is_number() ? entry.value<double>() : std::nullopt;
        if (!value || !std::isfinite(*value)) return fail(reading, entry, "a logit is not a finite number");
        logits.push_back(*value);
    }
    target = std::move(logits);
}

} // namespace

void read_compare(Reading& reading, const toml::table& root, Compare& compare) {
    const toml::table* table = read_table(reading, root, "compare");
    if (!table) return;
    read_named(reading, *table, "form", compare.form, named<CompareForm>);
    read_named(reading, *table, "style", compare.style, named<GridStyle>);
    read_named(reading, *table, "orders", compare.orders, named<Orders>);
    read_count(reading, *table, "columns", compare.columns, 1, most_compare_columns);
    read_truth(reading, *table, "shared_windows", compare.shared);
    read_truth(reading, *table, "linked", compare.linked);
    read_window(reading, *table, "extent", compare.extent);
    read_windows(reading, *table, compare.windows);
    read_logits(reading, *table, compare.logits);
    std::vector<Compared> functions;
    if (read_list(reading, *table, "functions", most_compared, [&](const toml::table& entry) {
            if (auto compared = compared_in(reading, entry)) functions.push_back(*std::move(compared));
        }))
        compare.functions = std::move(functions);
    keep_unread(reading, *table, compare.unread);
}

} // namespace act
