// Whatever a teacher gives as a table of training data: it is refused, with the place of what is wrong in the text, or
// read as samples that are finite and complete.

#include "fuzz/demand.h"
#include "study/training/training_csv.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace act { namespace {

void run(std::string_view csv) {
    const Result<TrainingData> data = read_data(csv, 1);
    if (!data) return demand(data.error().problem != Problem::cannot_read);
    demand(*read_data(csv, 1) == *data);
    const auto are_finite = [](const auto& values) {
        return std::ranges::all_of(values, [](auto value) { return std::isfinite(value); });
    };
    for (const TrainingSamples* part : {&data->train, &data->test}) {
        demand(are_finite(part->points) && are_finite(part->targets));
        demand(part->points.size() == part->count() * part->inputs);
    }
    const std::size_t samples = data->train.count() + data->test.count();
    demand(samples >= least_samples && samples <= most_samples);
}

}} // namespace act

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    act::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
