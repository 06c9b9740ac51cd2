#include "session/reading.h"
#include "vector/vector_catalogue.h"

namespace act {
namespace {

void read_function(Reading& reading, const toml::table& table, Vectors& vectors) {
    const std::string* name = read_text(reading, table, "function");
    if (!name) return;
    const VectorFunction* found = find_vector(*name);
    if (!found) return fail(reading, *table.get("function"), "there is no vector function \"" + *name + '"');
    vectors.function = found->id;
}

// Either all logits or none of them.
void read_logits(Reading& reading, const toml::table& table, Vectors& vectors) {
    const toml::node* node = wanted(reading, table, "logits");
    if (!node) return;
    const toml::array* list = node->as_array();
    if (!list || list->empty() || list->size() > most_logits)
        return fail(reading, *node,
                    "logits is not a list of 1 to " + std::to_string(most_logits) + " numbers");
    std::vector<double> logits;
    for (const toml::node& entry : *list) {
        const auto value = entry.value<double>();
        if (!value || !logit_limits.contains(*value))
            return fail(reading, entry,
                        "logits has an entry that is no number from " + shortest(logit_limits.low) + " to "
                            + shortest(logit_limits.high));
        logits.push_back(*value);
    }
    vectors.logits = std::move(logits);
}

void read_rows(Reading& reading, const toml::table& table, Vectors& vectors) {
    int rows = 1;
    read_count(reading, table, "rows", rows, 1, static_cast<int>(most_logits));
    if (vectors.logits.size() % static_cast<std::size_t>(rows) != 0)
        return fail(reading, *table.get("rows"), "rows does not divide the number of logits");
    vectors.rows = static_cast<std::size_t>(rows);
}

void read_vector_parameters(Reading& reading, const toml::table& table, Vectors& vectors) {
    const toml::table* all = read_table(reading, table, "parameters");
    if (!all) return;
    for (const auto& [id, node] : *all) {
        const VectorFunction* function = find_vector(id.str());
        const toml::table* set = node.as_table();
        if (!function || !set) {
            fail(reading, node, "there is no vector function \"" + std::string(id.str()) + '"');
            continue;
        }
        std::vector<double> values = initial_values(*function);
        for (const auto& [name, value] : *set) {
            const auto number = value.value<double>();
            if (!number || !set_parameter(*function, values, name.str(), *number))
                fail(reading, value, std::string(function->id) + " takes no such " + std::string(name.str()));
        }
        for (std::size_t k = 0; k < values.size(); ++k)
            set_vector_value(vectors, *function, k, values[k]);
    }
}

} // namespace

void read_vectors(Reading& reading, const toml::table& root, Vectors& vectors) {
    const toml::table* table = read_table(reading, root, "vector");
    if (!table) return;
    read_function(reading, *table, vectors);
    read_logits(reading, *table, vectors);
    read_rows(reading, *table, vectors);
    read_named(reading, *table, "axis", vectors.along, along_named);
    int slice = 0;
    read_count(reading, *table, "slice", slice, 0, static_cast<int>(most_logits) - 1);
    vectors.slice = static_cast<std::size_t>(slice);
    read_number(reading, *table, "offset", vectors.offset, offset_limits);
    read_truth(reading, *table, "beside", vectors.beside);
    read_vector_parameters(reading, *table, vectors);
    keep_unread(reading, *table, vectors.unread);
}

} // namespace act
