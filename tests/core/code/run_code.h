#pragma once
// Written Python, run by the libraries themselves where they are installed (run_code.py): Python is started once
// for all files of a test.

#include <span>
#include <string>
#include <vector>

namespace act::checking {

/// What a written function is asked at.
struct CodeInput {
    /// Of one array; empty: each number is a point by itself.
    std::vector<std::size_t> shape = {};
    std::vector<double> numbers = {};
    bool batch = false; ///< values alone, without the Jacobian
};

struct CodeAnswer {
    std::vector<double> y = {};
    std::vector<double> derivatives = {}; ///< of PyTorch: slopes, or the Jacobian row by row
    std::vector<double> warned = {};      ///< of NumPy, at each point: 1 where it warns
};

struct WrittenCode {
    std::string code = {};
    std::vector<CodeInput> inputs = {};
};

/// A Python that has the modules ("numpy, scipy.special"; "sys" for any); empty when there is none.
[[nodiscard]] std::string python_with(const std::string& modules);

/// What the last function of each file gives at its inputs, file by file. `library`: "numpy" or "pytorch".
/// Fails the test when Python does not get to the end.
[[nodiscard]] std::vector<std::vector<CodeAnswer>>
answers(const std::string& python, const std::string& library, std::span<const WrittenCode> files);

/// Whether Python can read all of them.
[[nodiscard]] bool are_python(const std::string& python, std::span<const WrittenCode> files);

} // namespace act::checking
