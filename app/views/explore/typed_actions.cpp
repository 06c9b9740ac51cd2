#include "views/explore/typed_actions.h"

#include "activation/affine.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "views/explore/explore_actions.h"

#include <algorithm>

namespace act {
namespace {

using TypedOffset = std::vector<TypedFunction>::difference_type;

bool has_id(const Session& session, std::string_view id, std::size_t except) {
    for (std::size_t i = 0; i < session.typed.size(); ++i)
        if (i != except && typed_id(session.typed[i].name) == id) return true;
    return false;
}

// Calls use(id, set) for everything in the session that names an activation with values of its own.
template <class Use> void for_each_use(Session& session, Use&& use) {
    for (Compared& compared : session.compare->functions)
        use(compared.activation, compared.set);
    for (Neuron& neuron : session.compose->neurons)
        use(neuron.activation, neuron.set);
    for (std::vector<Neuron>& frame : session.compose->key_frames)
        for (Neuron& neuron : frame)
            use(neuron.activation, neuron.set);
}

// Values of parameters that are gone are forgotten.
void keep_fitting(Parameters& set, const Activation& activation) {
    std::erase_if(set, [&](const auto& entry) {
        // By id alone: a value of b must not become one of the inner b of scale and shift.
        for (std::size_t k = 0; k < parameter_count(activation); ++k)
            if (parameter(activation, k).id == entry.first)
                return !parameter(activation, k).allows(entry.second);
        return true;
    });
}

void follow(Session& session, const std::string& from, const Activation& to) {
    const std::string id(to.id);
    if (session.explore->activation == from) session.explore->activation = id;
    if (auto node = session.parameters.extract(from)) {
        keep_fitting(node.mapped(), to);
        // A value equal to the initial one is forgotten (set_value): a new range may have moved that.
        std::erase_if(node.mapped(), [&](const auto& entry) {
            const Result<std::size_t> k = require_parameter(to, entry.first);
            return k && parameter(to, *k).initial == entry.second;
        });
        node.key() = id;
        if (!node.mapped().empty()) session.parameters.insert(std::move(node));
    }
    for_each_use(session, [&](std::string& activation, Parameters& set) {
        if (activation != from) return;
        activation = id;
        keep_fitting(set, to);
    });
}

} // namespace

std::optional<std::size_t> typed_place(const Session& session, const Activation& activation) {
    if (!activation.is_typed()) return std::nullopt;
    for (std::size_t i = 0; i < session.typed.size(); ++i)
        if (typed_id(session.typed[i].name) == activation.id) return i;
    return std::nullopt;
}

void add_typed(Session& session, TypedFunction function) {
    if (session.typed.size() >= most_typed) return;
    const std::string name = function.name;
    for (std::size_t n = 2; has_id(session, typed_id(function.name), most_typed); ++n)
        function.name = name + " " + std::to_string(n);
    const Result<TypedFunction> whole = completed(std::move(function));
    if (!whole) return;
    session.typed.push_back(*whole);
    const Result<SharedActivation> added = activate(*whole);
    if (added) explore(session, **added);
}

Result<Done> change_typed(Session& session, std::size_t i, TypedFunction function) {
    Result<TypedFunction> whole = completed(std::move(function));
    if (!whole) return whole.error();
    if (has_id(session, typed_id(whole->name), i)) return Error{Problem::name_taken, whole->name};
    const Result<SharedActivation> activation = activate(*whole);
    if (!activation) return activation.error();
    const std::string before = typed_id(session.typed.at(i).name);
    session.typed[i] = *std::move(whole);
    follow(session, before, **activation);
    return Done{};
}

void remove_typed(Session& session, std::size_t i) {
    const std::string id = typed_id(session.typed.at(i).name);
    session.typed.erase(session.typed.begin() + static_cast<TypedOffset>(i));
    session.parameters.erase(id);
    std::erase_if(session.compare->functions, [&](const Compared& c) { return c.activation == id; });
    for_each_use(session, [&](std::string& activation, Parameters& set) {
        if (activation != id) return;
        activation = Neuron{}.activation;
        set.clear();
    });
    if (session.explore->activation != id) return;
    session.explore->activation = Explore{}.activation;
    go_home(session);
}

} // namespace act
