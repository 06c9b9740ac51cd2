#include "view/study/study_figure.h"

namespace act {

Figure study_figure(const Study& study, const StudyReport& report, Language language) {
    Figure figure = report.figure(language);
    figure.name = study.name.in(language);
    figure.title = {{std::string(study.question.in(language)), Ink::text, Face::semibold, 0.8}};
    if (figure.description.empty()) figure.description = study.question.in(language);
    return figure;
}

} // namespace act
