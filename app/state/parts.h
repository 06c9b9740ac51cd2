#pragma once
// What the views and dialogs keep from frame to frame, one value of a type for each. A part is found by its
// type, so that there is no list of all parts.
//
//     struct ComparePart { std::size_t selected = 0; };
//     workspace.parts.of<ComparePart>().selected = 2;

#include <any>
#include <map>
#include <typeindex>

namespace act {

class Parts {
  public:
    /// The part of that type; with its defaults when it is asked for the first time. The reference stays
    /// valid.
    template <class Part> [[nodiscard]] Part& of() {
        std::any& place = parts_[typeid(Part)];
        if (!place.has_value()) place.emplace<Part>();
        return *std::any_cast<Part>(&place);
    }

    /// The same of parts that are only read.
    template <class Part> [[nodiscard]] const Part& of() const {
        static const Part unused = {};
        const auto found = parts_.find(typeid(Part));
        return found == parts_.end() ? unused : *std::any_cast<Part>(&found->second);
    }

  private:
    std::map<std::type_index, std::any> parts_;
};

} // namespace act
