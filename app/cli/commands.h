#pragma once
// The commands behind run_command(). Each checks everything first and prints last; its error says what is
// wrong.

#include "claim/claim.h"
#include "cli/arguments.h"
#include "cli/run.h"

#include <span>
#include <string>

#include <istream>
#include <ostream>

namespace act {

void list_functions(const ListFunctions& command, std::ostream& out);
void list_figures(const ListFigures& command, std::ostream& out);
void list_studies(const ListStudies& command, std::ostream& out);
void show_accuracy(const ShowAccuracy& command, std::ostream& out);
/// The program's exit code.
[[nodiscard]] Result<int> list_claims(const ListClaims& command, const Streams& streams);
/// Computes the claims' verdicts again: a line on `err` for each that is not the stated one, and then 1.
[[nodiscard]] int check_claims(std::span<const Claim* const> claims, const Streams& streams);
/// The program's exit code: 2 where a lesson that was to be checked is wrong, with a line on `err` for each reason.
[[nodiscard]] int list_lessons(const ListLessons& command, const Streams& streams);
[[nodiscard]] Result<Done> write_handout(const WriteHandout& command, const Streams& streams);
[[nodiscard]] Result<Done> evaluate(const Evaluate& command, const Streams& streams);
[[nodiscard]] Result<Done> evaluate_vector(const EvaluateVector& command, std::istream& in,
                                           std::ostream& out);
[[nodiscard]] Result<Done> evaluate_study(const EvaluateStudy& command, const Streams& streams);
[[nodiscard]] Result<Done> write_code(const WriteCode& command, const Streams& streams);
[[nodiscard]] Result<Done> describe_figure(const Describe& command, const Streams& streams);
[[nodiscard]] Result<Done> export_figures(const Export& command, const Streams& streams);

/// The values of --set for what the session shows: texts where the view takes them, else numbers alone.
[[nodiscard]] Result<Done> set_as_typed(Session& session, const Export& command);

/// A line on `err` for each.
void print_notes(std::span<const std::string> notes, std::ostream& err);
/// One line on `err`: what was asked for is done, but breaks of an expression were not searched for.
void warn_of_unknown_breaks(std::ostream& err);

} // namespace act
