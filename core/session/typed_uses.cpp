#include "session/typed_uses.h"

#include "activation/affine.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/studies.h"
#include "study/study.h"

#include <string>
#include <vector>

namespace act {
namespace {

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

void follow_in_studies(Studies& studies, std::string_view from, const Activation* to) {
    for (auto& [id, settings] : studies.settings)
        if (const Study* study = find_study(id)) follow_function(*study, settings, from, to);
    std::erase_if(studies.settings, [](const auto& entry) { return entry.second.empty(); });
}

} // namespace

void follow_function(Session& session, std::string_view from, const Activation& to) {
    const std::string id(to.id);
    if (session.explore->activation == from) session.explore->activation = id;
    if (auto node = session.parameters.extract(std::string(from))) {
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
    follow_in_studies(*session.studies, from, &to);
}

void forget_function(Session& session, std::string_view id) {
    session.parameters.erase(std::string(id));
    std::erase_if(session.compare->functions, [&](const Compared& each) { return each.activation == id; });
    for_each_use(session, [&](std::string& activation, Parameters& set) {
        if (activation != id) return;
        activation = Neuron{}.activation;
        set.clear();
    });
    follow_in_studies(*session.studies, id, nullptr);
    if (session.explore->activation == id) session.explore->activation = Explore{}.activation;
}

} // namespace act
