#include "cli/run.h"

#include "base/expects.h"
#include "cli/commands.h"
#include "i18n/explain.h"
#include "i18n/property_texts.h"
#include "i18n/text.h"

#include <cerrno>
#include <cstring>

namespace act {
namespace {

struct CommandRunner {
    const Streams& streams;
    int& code; ///< of a command that was done and found something wrong

    Result<Done> operator()(const OpenWindow&) const {
        stop_at("a window is opened by main", __FILE__, __LINE__);
    }
    Result<Done> operator()(const ListFunctions& command) const {
        list_functions(command, streams.out);
        return Done{};
    }
    Result<Done> operator()(const ListFigures& command) const {
        list_figures(command, streams.out);
        return Done{};
    }
    Result<Done> operator()(const ListStudies& command) const {
        list_studies(command, streams.out);
        return Done{};
    }
    Result<Done> operator()(const ShowAccuracy& command) const {
        show_accuracy(command, streams.out);
        return Done{};
    }
    Result<Done> operator()(const ListClaims& command) const {
        const Result<int> listed = list_claims(command, streams);
        if (!listed) return listed.error();
        code = *listed;
        return Done{};
    }
    Result<Done> operator()(const ListLessons& command) const {
        code = list_lessons(command, streams);
        return Done{};
    }
    Result<Done> operator()(const WriteHandout& command) const { return write_handout(command, streams); }
    Result<Done> operator()(const EvaluateStudy& command) const { return evaluate_study(command, streams); }
    Result<Done> operator()(const Evaluate& command) const { return evaluate(command, streams); }
    Result<Done> operator()(const EvaluateVector& command) const {
        return evaluate_vector(command, streams.in, streams.out);
    }
    Result<Done> operator()(const WriteCode& command) const { return write_code(command, streams); }
    Result<Done> operator()(const Export& command) const { return export_figures(command, streams); }
    Result<Done> operator()(const Describe& command) const { return describe_figure(command, streams); }
    Result<Done> operator()(const Print& command) const {
        streams.out << command.text;
        return Done{};
    }
};

} // namespace

int run_command(const Invocation& invocation, const Streams& streams) {
    int code = 0;
    const Result<Done> done = std::visit(CommandRunner{streams, code}, invocation);
    if (!done) return report(done.error(), streams.err);
    errno = 0;
    if (streams.out.flush()) return code;
    const char* reason = errno != 0 ? std::strerror(errno) : "it takes no more";
    return report({Problem::cannot_write, "the output", reason, {}}, streams.err);
}

void print_notes(std::span<const std::string> notes, std::ostream& err) {
    for (const std::string& note : notes)
        err << "activarium: " << note << '\n';
}

void warn_of_unknown_breaks(std::ostream& err) {
    err << "activarium: " << text(PropertyText::breaks_unknown, Language::english) << '\n';
}

int report(const Error& error, std::ostream& err) {
    err << "activarium: " << explain(error, Language::english) << '\n';
    return is_machine_fault(error.problem) ? 1 : 2;
}

} // namespace act
