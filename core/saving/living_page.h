#pragma once
// Sessions as living pages: what the page's script is told, beside the static figure.

#include "export/html.h"
#include "i18n/language.h"
#include "saving/engine_parts.h"
#include "view/living_figure.h"

#include <string>
#include <string_view>

namespace act {

/// How a page begins, besides its figure.
struct LivingChoice {
    LivingWishes wishes = {};
    std::string play = {};             ///< a control that plays from the beginning; empty: none
    std::optional<ThemeId> theme = {}; ///< absent: paper or dark, as the reader's colour scheme asks for
    double scale = 1.0;                ///< of type and lines
    bool has_words =
        true; ///< false: the page has engine_texts() and page_words() once for all of its figures
    std::string shared = {}; ///< "activarium.js": engines stand in files of such names; empty: in the page
};

/// A page's figure, drawn as the page begins, and what brings it to life.
struct LivingExport {
    Figure figure = {};
    PageSize page_pt = {};
    ThemeId theme = ThemeId::paper; ///< of the static figure; documents' figures stand on white
    LivingPage page = {};
    EngineNeeds needs = {}; ///< of its engine
};

/// The figure of a session, on `page_pt` or the view's own page. One that cannot move has a page without data. Errors
/// name a control that there is not.
[[nodiscard]] Result<LivingExport> living_export(Session session, const LivingChoice& choice,
                                                 Language language, std::optional<PageSize> page_pt,
                                                 double px_per_pt);

/// What the file with an engine is called beside pages that name `shared`: "activarium-studies.js".
[[nodiscard]] std::string shared_file(std::string_view shared, EngineKind kind);

/// What shows a page, which is called so, within another one: an <iframe>, as high as the page is where it has the usual
/// width.
[[nodiscard]] std::string frame_tag(std::string_view file, std::string_view title, PageSize page_pt);

/// What figures say, as JSON, for take_texts() of core/engine.
[[nodiscard]] std::string engine_texts(Language language);
/// What a page's script says, as JSON.
[[nodiscard]] std::string page_words(Language language);

/// The page of a figure that no session makes: it stands still.
[[nodiscard]] LivingPage still_page(Language language);

} // namespace act
