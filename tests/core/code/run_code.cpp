#include "core/code/run_code.h"

#include "base/number.h"
#include "support/files.h"
#include "support/source_file.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sstream>

namespace act::checking {
namespace {

struct PipeCloser {
    void operator()(std::FILE* pipe) const { ::pclose(pipe); }
};

std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, PipeCloser> pipe(::popen(command.c_str(), "r"));
    std::string text;
    std::array<char, 4096> buffer{};
    for (std::size_t read = 0; (read = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;)
        text.append(buffer.data(), read);
    return text;
}

std::string line_of(const CodeInput& input) {
    std::string line = input.shape.empty() ? "points" : (input.batch ? "batch" : "vector");
    for (const std::size_t side : input.shape)
        line += " " + std::to_string(side);
    if (!input.shape.empty()) line += ":";
    for (const double each : input.numbers)
        line += " " + shortest(each);
    return line + "\n";
}

std::string run(const std::string& python, const std::string& library, std::span<const WrittenCode> files) {
    const TemporaryFolder folder;
    for (std::size_t i = 0; i < files.size(); ++i) {
        put(folder / (std::to_string(i) + ".py"), files[i].code);
        std::string lines;
        for (const CodeInput& input : files[i].inputs)
            lines += line_of(input);
        put(folder / (std::to_string(i) + ".txt"), lines);
    }
    return output_of(python + " '" + source_file("tests/core/code/run_code.py").string() + "' " + library
                     + " '" + folder.path().string() + "'");
}

std::vector<double> next_numbers(std::istream& lines) {
    std::string line;
    EXPECT_TRUE(std::getline(lines, line)) << "Python stopped";
    std::istringstream words(line);
    std::vector<double> numbers;
    for (std::string word; words >> word;)
        numbers.push_back(parse_number(word).value());
    return numbers;
}

} // namespace

// The first Python on the path need not be the system's, which has the system's packages.
std::string python_with(const std::string& modules) {
    const std::string import = " -c 'import " + modules + "' >/dev/null 2>&1";
    for (const char* python : {"python3", "/usr/bin/python3"})
        if (std::system((python + import).c_str()) == 0) return python;
    return {};
}

std::vector<std::vector<CodeAnswer>> answers(const std::string& python, const std::string& library,
                                             std::span<const WrittenCode> files) {
    std::istringstream lines(run(python, library, files));
    std::vector<std::vector<CodeAnswer>> all;
    for (const WrittenCode& file : files) {
        std::vector<CodeAnswer>& of_file = all.emplace_back();
        for (std::size_t i = 0; i < file.inputs.size() && !::testing::Test::HasFailure(); ++i)
            of_file.push_back({next_numbers(lines), next_numbers(lines), next_numbers(lines)});
        if (!::testing::Test::HasFailure()) continue;
        ADD_FAILURE() << file.code;
        return {};
    }
    return all;
}

bool are_python(const std::string& python, std::span<const WrittenCode> files) {
    const std::string out = run(python, "syntax", files);
    return out.size() == files.size() * std::string_view("compiles\n").size();
}

} // namespace act::checking
