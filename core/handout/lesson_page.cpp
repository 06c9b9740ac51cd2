#include "handout/lesson_page.h"

#include "export/svg_text.h"
#include "formula/mathml.h"
#include "i18n/page_texts.h"
#include "i18n/text.h"
#include "saving/exporting.h"
#include "session/guess.h"

#include <algorithm>

namespace act {
namespace {

// "<p class="act-question">…</p>"; nothing for a text that is empty.
std::string paragraph(std::string_view name, std::string_view text) {
    if (text.empty()) return {};
    std::string html = "<p class=\"act-";
    return html.append(name).append("\">").append(html_text(text)).append("</p>\n");
}

class LessonPageMaker {
  public:
    LessonPageMaker(const Lesson& lesson, const LivingChoice& choice, Language language, const Fonts& fonts)
        : lesson_(lesson), choice_(choice), language_(language), fonts_(fonts) {}

    Result<LessonPage> make() {
        HtmlDocument document{.title = std::string(lesson_.title.in(language_)),
                              .language = std::string(name_of(language_))};
        document.body = "<main class=\"act-lesson\">\n<h1>" + xml_escaped(document.title) + "</h1>\n";
        for (std::size_t i = 0; i < lesson_.steps.size(); ++i) {
            const Result<std::string> section = step(i);
            if (!section) return section.error();
            document.body += *section;
        }
        document.body += "</main>\n";
        use_engines();
        document.adapts = !choice_.theme;
        document.engines = page_.engines;
        for (const EngineKind kind : page_.engines)
            if (std::string file = shared_file(choice_.shared, kind); !file.empty())
                document.shared.push_back(std::move(file));
        document.call = "ActivariumPage.startLesson(document.querySelector('.act-lesson'), {\"steps\": ["
                        + steps_data() + "], \"texts\": " + in_script(engine_texts(language_))
                        + ", \"say\": " + in_script(page_words(language_)) + "}, ActivariumEngines);";
        page_.html = html_document(document);
        return std::move(page_);
    }

  private:
    [[nodiscard]] std::string said(Text key) const { return xml_escaped(text(key, language_)); }

    Result<std::string> step(std::size_t i) {
        const LessonStep& step = lesson_.steps[i];
        const std::string count =
            text(PageText::page_step, language_,
                 {{"i", std::to_string(i + 1)}, {"n", std::to_string(lesson_.steps.size())}});
        std::string html = "<section class=\"act-step\" aria-label=\"" + xml_escaped(count) + "\">\n";
        html += paragraph("text", step.text.in(language_));
        const Result<std::string> shown = figure(i, true);
        if (!shown) return shown.error();
        html += *shown;
        const bool has_choices = step.question && !step.question->choices.empty();
        if (step.question) html += paragraph("question", step.question->text.in(language_));
        if (has_choices) html += choices(i);
        const Result<std::string> answer = answers(i);
        if (!answer) return answer.error();
        html.append(*answer).append("</section>\n");
        return html;
    }

    [[nodiscard]] std::string choices(std::size_t i) const {
        std::string html =
            "<fieldset class=\"act-choices\"><legend>" + said(PageText::page_choices) + "</legend>\n";
        const std::vector<Sentence>& all = lesson_.steps[i].question->choices;
        for (std::size_t k = 0; k < all.size(); ++k)
            html.append("<label><input type=\"radio\" name=\"step-" + std::to_string(i + 1) + "\"> <span><b>"
                        + std::to_string(k + 1) + "</b> ")
                .append(html_text(all[k].in(language_)))
                .append("</span></label>\n");
        return html += "</fieldset>\n";
    }

    // What is said after the reveal, and for those without scripts what was hidden.
    Result<std::string> answers(std::size_t i) {
        const LessonStep& step = lesson_.steps[i];
        const std::string after(step.after.in(language_));
        const bool has_choices = step.question && !step.question->choices.empty();
        if (after.empty() && !has_choices && !step.mask) return std::string();
        std::string html =
            "<details class=\"act-after\"><summary>" + said(PageText::page_reveal) + "</summary>\n";
        if (has_choices)
            html += "<p class=\"act-verdict\" role=\"status\">"
                    + xml_escaped(text(PageText::page_right_is, language_,
                                       {{"i", std::to_string(step.question->right + 1)}}))
                    + "</p>\n";
        html += paragraph("said", after);
        if (step.mask) {
            const Result<std::string> truth = figure(i, false);
            if (!truth) return truth.error();
            html += "<div class=\"act-truth\">" + *truth + "</div>\n";
        }
        return html += "</details>\n";
    }

    // As it is asked, which comes to life, or as it is after the reveal, which does not.
    Result<std::string> figure(std::size_t i, bool is_asked) {
        const LessonStep& step = lesson_.steps[i];
        Session session = step.session;
        session.language = language_;
        if (is_asked && step.mask) mask_panel(session, *step.mask);
        LivingChoice choice = choice_;
        choice.wishes = {.controls = step.controls};
        choice.has_words = false;
        Result<LivingExport> made =
            living_export(std::move(session), choice, language_, {}, export_fineness(0.0));
        if (!made) return made.error();
        // Ids within SVGs come from their names.
        made->figure.name =
            std::string(lesson_.title.in(language_)) + " " + std::to_string(i + 1) + (is_asked ? "" : "a");
        LivingPage& page = made->page;
        if (is_asked)
            add_data(page, made->needs, step);
        else
            page.data.clear();
        const Theme look = scaled(theme(made->theme), choice_.scale);
        const Page on{.size_pt = made->page_pt, .living = &page};
        return figure_element(
            {made->figure, arrange(made->figure, made->page_pt, look, fonts_), look, on, fonts_}, page);
    }

    void add_data(const LivingPage& page, const EngineNeeds& needs, const LessonStep& step) {
        const bool has_choices = step.question && !step.question->choices.empty();
        steps_.push_back({.data = page.data,
                          .engine = page.engine,
                          .needs = needs,
                          .right = has_choices ? std::to_string(step.question->right) : "-1"});
    }

    // One engine for all steps wherever there is one that has them all.
    void use_engines() {
        std::vector<EngineNeeds> needs;
        for (const StepData& step : steps_)
            if (!step.data.empty()) needs.push_back(step.needs);
        const std::optional<EngineKind> of_all = engine_for(needs);
        for (StepData& step : steps_) {
            if (step.data.empty()) continue;
            step.engine = of_all.value_or(step.engine);
            if (std::ranges::count(page_.engines, step.engine) == 0) page_.engines.push_back(step.engine);
        }
    }

    [[nodiscard]] std::string steps_data() const {
        std::string json;
        for (const StepData& step : steps_)
            json.append(json.empty() ? "\n" : ",\n")
                .append("{\"data\": ")
                .append(step.data.empty() ? "null" : in_script(step.data))
                .append(", \"engine\": \"")
                .append(name_of(step.engine))
                .append("\", \"right\": ")
                .append(step.right)
                .append("}");
        return json;
    }

    struct StepData {
        std::string data = {}; ///< empty: it stands still
        EngineKind engine = EngineKind::explore;
        EngineNeeds needs = {};
        std::string right = {};
    };

    const Lesson& lesson_;
    const LivingChoice& choice_;
    Language language_;
    const Fonts& fonts_;
    LessonPage page_ = {};
    std::vector<StepData> steps_ = {};
};

} // namespace

Result<LessonPage> lesson_page(const Lesson& lesson, const LivingChoice& choice, Language language,
                               const Fonts& fonts) {
    return LessonPageMaker(lesson, choice, language, fonts).make();
}

} // namespace act
