#include "study/training/training_file.h"

#include "study/training/training_csv.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

namespace act {
namespace {

constexpr std::uintmax_t most_csv_bytes = 32'000'000;

} // namespace

Result<TrainingData> data_of_file(const std::string& path, std::uint64_t seed) {
    // What is no file, such as a device, might never end.
    std::error_code error;
    const auto size =
        std::filesystem::is_regular_file(path, error) ? std::filesystem::file_size(path, error) : 0;
    if (size > most_csv_bytes)
        return Error{Problem::too_large, path, std::to_string(size), std::to_string(most_csv_bytes)};
    std::ifstream file;
    if (size > 0) file.open(path, std::ios::binary);
    std::ostringstream text;
    if (!file.is_open() || !(text << file.rdbuf()))
        return Error{Problem::unknown_option, "task", path,
                     "parabola, spirals, circles, xor, gaussians, *.csv"};
    Result<TrainingData> data = read_data(text.str(), seed);
    if (data) return data;
    Error wrong = data.error();
    wrong.subject = path + (wrong.subject.empty() ? "" : ", " + wrong.subject);
    return wrong;
}

} // namespace act
