#include "views/explore/typed_actions.h"

#include "session/explore.h"
#include "session/typed_uses.h"
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
    follow_function(session, before, **activation);
    return Done{};
}

void remove_typed(Session& session, std::size_t i) {
    const std::string id = typed_id(session.typed.at(i).name);
    session.typed.erase(session.typed.begin() + static_cast<TypedOffset>(i));
    const bool was_explored = session.explore->activation == id;
    forget_function(session, id);
    if (was_explored) go_home(session);
}

} // namespace act
