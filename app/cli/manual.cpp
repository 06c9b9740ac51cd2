
#include "cli/grammar.h"

#include <string_view>

namespace act {
namespace {

// A dash is an option's, no hyphen; a line that begins with a dot or a quote would be a request.
std::string roff(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool begins_line = out.empty() || out.back() == '\n';
        if (begins_line && (c == '.' || c == '\'')) out += "\\&";
        switch (c) {
        case '\\': out += "\\e"; break;
        case '-': out += "\\-"; break;
        case '\'': out += "\\(aq"; break;
        case '^': out += "\\(ha"; break;
        case '~': out += "\\(ti"; break;
        case '`': out += "\\(ga"; break;
        default: out += c;
        }
    }
    return out;
}

// A word in bold (B) or italics (I).
std::string set_in(char font, std::string_view text) {
    return std::string("\\f") + font + roff(text) + "\\fR";
}

// What stands after the command's name.
std::string synopsis(const CommandSyntax& command) {
    std::string out;
    for (const OptionSyntax& option : command.options) {
        if (!option.is_operand && !option.is_required) continue;
        std::string word = option.is_operand ? set_in('I', option.name)
                                             : set_in('B', option.name) + " " + set_in('I', option.value);
        if (!option.is_required) word = "[" + word + "]";
        out.append(" ").append(word).append(option.is_operand && option.is_repeatable ? "..." : "");
    }
    return out;
}

void add_options(std::string& out, const CommandSyntax& command) {
    for (const OptionSyntax& option : command.options) {
        out += ".TP\n";
        if (!option.letter.empty()) out += set_in('B', option.letter) + ", ";
        out += set_in(option.is_operand ? 'I' : 'B', option.name);
        if (!option.value.empty()) out += " " + set_in('I', option.value);
        out.append("\n").append(roff(option.meaning)).append(".\n");
    }
}

// Paragraphs are filled; lines that are indented stay as they are.
void add_notes(std::string& out, std::string_view notes) {
    bool as_typed = false;
    const auto switch_to = [&](bool wanted) {
        if (as_typed != wanted) out += wanted ? ".RS 4\n.EX\n" : ".EE\n.RE\n";
        as_typed = wanted;
    };
    while (!notes.empty()) {
        const std::size_t end = notes.find('\n');
        const std::string_view line = notes.substr(0, end);
        notes.remove_prefix(end == std::string_view::npos ? notes.size() : end + 1);
        switch_to(line.starts_with("  "));
        if (line.empty())
            out += notes.empty() ? "" : ".PP\n";
        else
            out.append(roff(as_typed ? line.substr(2) : line)).append("\n");
    }
    switch_to(false);
}

constexpr std::string_view description = R"(.SH DESCRIPTION
Activarium shows activation functions of neural networks next to their derivatives, live under sliders, and writes
them as figures for notes and slides.
Without a command it opens a window; with one it needs no display.
)";

constexpr std::string_view closing = R"(.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
The machine is at fault: a full disk, a missing permission, no OpenGL 3.3.
.TP
.B 2
The arguments or the input are at fault. Nothing is written then.
.SH FILES
.TP
.I *.act
A saved session.
.TP
.I $XDG_STATE_HOME/activarium/
What one run of the window leaves for the next, by default in
.IR \(ti/.local/state .
.SH ENVIRONMENT
.TP
.B ACTIVARIUM_FILE_DIALOG
The program that asks for files in the window:
.BR zenity ,
.BR kdialog ,
or
.B none
for Activarium\(aqs own dialog.
)";

} // namespace

std::string manual() {
    const std::vector<CommandSyntax> commands = syntax();
    std::string out =
        ".\\\" Written by: activarium manual\n"
        ".TH ACTIVARIUM 1 \"" ACT_RELEASED "\" \"activarium " ACT_VERSION "\" \"User Commands\"\n"
        ".SH NAME\nactivarium \\- activation functions and their derivatives as live figures\n"
        ".SH SYNOPSIS\n";
    const char* separator = "";
    for (const CommandSyntax& command : commands) {
        out.append(separator).append(
            set_in('B', command.name.empty() ? "activarium" : "activarium " + command.name));
        out.append(command.name.empty() ? "" : " [options]").append(synopsis(command)).append("\n");
        separator = ".br\n";
    }
    out += description;
    out += ".SH OPTIONS\n";
    add_options(out, commands.front());
    out += ".SH COMMANDS\n";
    for (auto command = commands.begin() + 1; command != commands.end(); ++command) {
        out.append(".SS ").append(roff(command->name)).append("\n");
        out.append(roff(command->meaning)).append(".\n");
        add_options(out, *command);
        add_notes(out, command->notes);
    }
    out += closing;
    out += ".SH EXAMPLES\n";
    std::string_view examples = commands.front().notes;
    examples.remove_prefix(std::min(examples.find("  "), examples.size()));
    add_notes(out, examples);
    return out;
}

} // namespace act
