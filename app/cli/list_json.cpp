#include "cli/list.h"

#include "activation/catalogue.h"
#include "activation/names.h"
#include "cli/encode.h"
#include "curve/moments.h"
#include "curve/properties.h"
#include "i18n/session_texts.h"
#include "session/labels.h"
#include "vector/vector_catalogue.h"

namespace act {
namespace {

// Members of one object, or with empty keys the items of one array.
class Braces {
  public:
    Braces(std::string& out, char open, char close) : out_(out), close_(close) { out_ += open; }
    ~Braces() { out_ += close_; }
    Braces(const Braces&) = delete;
    Braces& operator=(const Braces&) = delete;

    std::string& next(std::string_view key = {}) {
        out_ += separator_;
        separator_ = ", ";
        if (key.empty()) return out_;
        append_json(out_, key);
        return out_ += ": ";
    }
    void text(std::string_view key, std::string_view value) { append_json(next(key), value); }
    void number(std::string_view key, double value) { append_json_number(next(key), value); }
    template <class Texts> void texts(std::string_view key, const Texts& values) {
        Braces list(next(key), '[', ']');
        for (const std::string_view value : values)
            append_json(list.next(), value);
    }

  private:
    std::string& out_;
    char close_;
    const char* separator_ = "";
};

void append_parameter(std::string& out, const Parameter& parameter) {
    Braces object(out, '{', '}');
    object.text("id", parameter.id);
    object.text("symbol", parameter.symbol);
    object.number("default", parameter.initial);
    object.number("low", parameter.shown.low);
    object.number("high", parameter.shown.high);
    object.text("source", parameter.source);
    object.texts("aliases", parameter.aliases);
}

void append_names(std::string& out, const Names& names) {
    Braces object(out, '{', '}');
    for (const auto& [framework, name, owner] : framework_names(names))
        if (!name.empty()) object.text(framework, name);
    object.texts("others", names.others);
}

// Either another function, or this one's parameters by id.
void append_preset(std::string& out, const Preset& preset, const Activation& activation) {
    Braces object(out, '{', '}');
    object.text("framework", preset.framework);
    object.text("function", preset.activation.empty() ? activation.id : preset.activation);
    Braces values(object.next("parameters"), '{', '}');
    for (std::size_t k = 0; k < preset.values.size(); ++k)
        values.number(activation.parameters[k].id, preset.values[k]);
}

void append_note(std::string& out, const Note& note) {
    Braces object(out, '{', '}');
    object.text("en", note.en);
    object.text("zh", note.zh);
}

template <class Record> void append_parameters(std::string& out, const Record& each) {
    Braces list(out, '[', ']');
    for (const Parameter& parameter : each.parameters)
        append_parameter(list.next(), parameter);
}

template <class Record> void append_origin(Braces& object, const Record& each) {
    object.number("accuracy", each.accuracy);
    object.text("reference", each.reference.text);
    object.next("year") += each.reference.year != 0 ? std::to_string(each.reference.year) : "null";
    append_note(object.next("note"), each.note);
}

// At initial parameters, as the property card has it.
void append_measured(std::string& out, const Activation& each) {
    const std::vector<double> values = initial_values(each);
    const Function function = bind(each, values, Convention::own);
    const Properties p = measure(function);
    const Moments moments = normal_moments(function);
    Braces object(out, '{', '}');
    {
        Braces range(object.next("range"), '{', '}');
        range.number("low", p.range.low);
        range.number("high", p.range.high);
        range.next("low_reached") += p.range.low_reached ? "true" : "false";
        range.next("high_reached") += p.range.high_reached ? "true" : "false";
    }
    object.text("monotone", text(label_of(p.monotone), Language::english));
    object.text("parity", text(label_of(p.parity), Language::english));
    // The lowest derivative that jumps, 0 for f itself; null for none up to the third.
    object.next("jumping_order") += p.smoothness() ? std::to_string(*p.smoothness()) : "null";
    object.number("lipschitz", p.lipschitz);
    object.number("mean", moments.are_centred() ? 0.0 : moments.mean);
    object.number("variance", moments.variance);
    object.next("operations") += std::to_string(each.operations.value);
    object.next("operations_with_slope") += std::to_string(each.operations.value_and_slope);
}

void append_function(std::string& out, const Activation& each) {
    Braces object(out, '{', '}');
    object.text("id", each.id);
    object.text("name", each.name);
    object.text("family", text(label_of(each.family), Language::english));
    object.text("latex", each.latex);
    append_parameters(object.next("parameters"), each);
    append_names(object.next("names"), each.names);
    {
        Braces list(object.next("presets"), '[', ']');
        for (const Preset& preset : each.presets)
            append_preset(list.next(), preset, each);
    }
    append_measured(object.next("measured"), each);
    append_origin(object, each);
}

// How many numbers come out of n.
std::string_view outputs_in(Arity arity) {
    switch (arity) {
    case Arity::same: return "n";
    case Arity::one: return "1";
    case Arity::half: return "n/2";
    case Arity::twice: return "2n";
    }
    return "n";
}

void append_function(std::string& out, const VectorFunction& each) {
    Braces object(out, '{', '}');
    object.text("id", each.id);
    object.text("name", each.name);
    object.text("family", text(SessionText::family_vector, Language::english));
    object.text("latex", each.latex);
    object.text("latex_jacobian", each.latex_jacobian);
    object.text("outputs", outputs_in(each.arity));
    append_parameters(object.next("parameters"), each);
    append_names(object.next("names"), each.names);
    append_origin(object, each);
}

template <class Record>
void append_all(std::string& out, std::span<const Record> records, const char*& separator) {
    for (const Record& each : records) {
        append_function(out += separator, each);
        separator = ",\n";
    }
}

} // namespace

std::string functions_as_json() {
    std::string out = "[";
    const char* separator = "\n";
    append_all(out, catalogue(), separator);
    append_all(out, vector_catalogue(), separator);
    return out += "\n]\n";
}

} // namespace act
