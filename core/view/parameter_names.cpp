#include "view/parameter_names.h"

#include <algorithm>
#include <array>

namespace act {
namespace {

struct ParameterWord {
    std::string_view id;
    std::string_view zh;
};

// Letters that mean something else in each function are parameters, and their symbols stand beside them.
constexpr std::array parameter_words{
    ParameterWord{"a", "参数"},
    ParameterWord{"alpha", "参数"},
    ParameterWord{"alpha_n", "负半轴参数"},
    ParameterWord{"alpha_p", "正半轴参数"},
    ParameterWord{"b", "参数"},
    ParameterWord{"beta", "参数"},
    ParameterWord{"bias", "偏置"},
    ParameterWord{"cap", "上限"},
    ParameterWord{"gamma", "参数"},
    ParameterWord{"gate", "门的位置"},
    ParameterWord{"inner_b", "内部偏置"},
    ParameterWord{"inner_w", "内部权重"},
    ParameterWord{"lambda", "阈值"},
    ParameterWord{"layers", "层数"},
    ParameterWord{"limit", "截断上限"},
    ParameterWord{"lower", "下界"},
    ParameterWord{"max", "上限"},
    ParameterWord{"max_value", "上限"},
    ParameterWord{"min", "下限"},
    ParameterWord{"mu", "均值"},
    ParameterWord{"negative_slope", "负半轴斜率"},
    ParameterWord{"offset", "偏移"},
    ParameterWord{"outer_scale", "外部缩放"},
    ParameterWord{"outer_shift", "外部平移"},
    ParameterWord{"scale", "缩放系数"},
    ParameterWord{"seed", "随机种子"},
    ParameterWord{"shift", "平移"},
    ParameterWord{"sigma", "标准差"},
    ParameterWord{"slope", "斜率"},
    ParameterWord{"temperature", "温度"},
    ParameterWord{"threshold", "阈值"},
    ParameterWord{"upper", "上界"},
    ParameterWord{"value", "替换值"},
    ParameterWord{"w1", "权重"},
    ParameterWord{"w2", "权重"},
    ParameterWord{"w3", "权重"},
    ParameterWord{"weight", "权重"},
};
static_assert(std::ranges::is_sorted(parameter_words, {}, &ParameterWord::id));

} // namespace

std::string parameter_name(std::string_view id, Language language) {
    if (language == Language::chinese) {
        const auto found = std::ranges::lower_bound(parameter_words, id, {}, &ParameterWord::id);
        if (found != parameter_words.end() && found->id == id) return std::string(found->zh);
    }
    std::string name(id);
    std::ranges::replace(name, '_', ' ');
    return name;
}

} // namespace act
