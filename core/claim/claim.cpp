#include "claim/claim.h"

#include "base/first_with.h"
#include "base/number.h"
#include "claim/documents.h"
#include "i18n/explore_texts.h"
#include "i18n/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr std::array sources{
    SourceRecord{"document-000",
                 {"Understanding PyTorch activation functions, part 1",
                  "理解 PyTorch 激活函数：数学和算法（第一部分）"},
                 {"article, Towards Data Science (in Chinese)", "Towards Data Science 文章的中文译文"}},
    SourceRecord{"document-001",
                 {"Common activation functions", "常见激活函数"},
                 {"WeChat article after Antiga et al. (in Chinese)", "微信公众号文章，参考 Antiga 等的教材"}},
    SourceRecord{"document-002",
                 {"Activation functions", "激活函数"},
                 {"PyTorch course, chapter 6 (in Chinese)", "PyTorch 教程，第 6 章"}},
    SourceRecord{
        "document-003",
        {"Activation functions in PyTorch: flexible implementation", "PyTorch中的激活函数：灵活实现"},
        {"long article (in Chinese)", "长文"}},
    SourceRecord{"document-004",
                 {"Hands-on PyTorch, lesson 12: activation functions", "PyTorch 极简实战教程 P12：激活函数"},
                 {"subtitles of a video (in Chinese)", "教学视频的字幕"}},
};

std::vector<Claim> all_claims() {
    std::vector<Claim> all;
    for (const std::span<const Claim> each :
         {understanding_pytorch_claims(), common_functions_claims(), pytorch_course_claims(),
          pytorch_course_rectifier_claims(), flexible_implementation_claims(), flexible_variant_claims(),
          video_tutorial_claims()})
        all.insert(all.end(), each.begin(), each.end());
    return all;
}

Verdict verdict_of(const Claim& claim, std::span<const double> values) {
    std::size_t deciding = 0;
    std::size_t agreeing = 0;
    for (std::size_t i = 0; i < claim.cases.size(); ++i) {
        const ClaimCase& each = claim.cases[i];
        if (!each.claimed || !each.decides) continue;
        ++deciding;
        if (agrees(each, values[i])) ++agreeing;
    }
    if (deciding == 0) return Verdict::open;
    if (agreeing == deciding) return Verdict::right;
    return agreeing == 0 ? Verdict::wrong : Verdict::conditional;
}

} // namespace

const SourceRecord& record_of(SourceDocument document) {
    return sources.at(static_cast<std::size_t>(document));
}

std::span<const SourceRecord> source_documents() {
    return sources;
}

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::right: return "right";
    case Verdict::conditional: return "conditional";
    case Verdict::wrong: return "wrong";
    case Verdict::open: break;
    }
    return "open";
}

std::span<const Claim> claims() {
    static const std::vector<Claim> all = all_claims();
    return all;
}

const Claim* find_claim(std::string_view id) {
    return first_with(claims(), id, &Claim::id);
}

std::vector<const Claim*> claims_about(std::string_view subject) {
    std::vector<const Claim*> found;
    for (const Claim& claim : claims())
        if (std::ranges::count(claim.subjects, subject) > 0) found.push_back(&claim);
    return found;
}

std::string session_of(const Claim& claim) {
    const std::string head = "activarium = 1\n";
    if (!claim.show.empty()) return head + std::string(claim.show);
    if (!claim.ghost) return {};
    const GhostFormula& ghost = *claim.ghost;
    std::string text = head + "\n[explore]\n";
    const auto list = [&](std::string_view key, std::string_view numbers) {
        if (!numbers.empty()) text.append(key).append(" = [").append(numbers).append("]\n");
    };
    text.append("activation = \"").append(ghost.meant).append("\"\nghost = \"");
    text.append(ghost.formula).append("\"\nshow_tangent = false\n");
    list("x", ghost.x);
    list("f", ghost.f);
    list("slope", ghost.slope);
    list("points", ghost.at);
    // A parameter a line.
    std::string set(ghost.set);
    for (auto comma = set.find(", "); comma != std::string::npos; comma = set.find(", "))
        set.replace(comma, 2, "\n");
    if (!set.empty())
        text.append("\n[parameters.").append(ghost.meant).append("]\n").append(set).append("\n");
    return text;
}

CheckedClaim check(const Claim& claim) {
    CheckedClaim checked{.claim = &claim};
    for (const ClaimCase& each : claim.cases)
        checked.values.push_back(each.computed());
    checked.verdict = verdict_of(claim, checked.values);
    return checked;
}

bool agrees(const ClaimCase& each, double computed) {
    if (!each.claimed) return true;
    if (std::isnan(*each.claimed) || std::isnan(computed))
        return std::isnan(*each.claimed) && std::isnan(computed);
    return *each.claimed == computed || std::abs(*each.claimed - computed) <= each.tolerance;
}

std::string case_text(const ClaimCase& each, double value, Language language) {
    if (!each.is_question) return pretty(value, each.digits);
    return std::string(text(value != 0.0 ? ExploreText::yes : ExploreText::no, language));
}

std::span<const Contradiction> contradictions() {
    static constexpr std::array all{
        Contradiction{{"How steep is LeakyReLU on the left?", "LeakyReLU 负半轴的斜率取多少？"},
                      {"leaky-definition-000", "leaky-definition-001", "leaky-as-maximum",
                       "leaky-definition-003", "leaky-slope-004"}},
        Contradiction{
            {"Do sigmoid and tanh reach the ends of their ranges?", "sigmoid 与 tanh 能否取到值域的端点？"},
            {"closed-ranges-000", "sigmoid-logistic", "closed-ranges-002", "open-ranges-003"}},
        Contradiction{{"Over what does softmax sum?", "softmax 对哪些元素求和？"},
                      {"softmax-over-everything", "softmax-rows"}},
        Contradiction{{"Which formula is ELU?", "ELU 的公式是哪一个？"}, {"elu-as-maximum", "elu-docstring"}},
        Contradiction{{"Is tanh good for hidden layers?", "隐藏层适合用 tanh 吗？"},
                      {"tanh-little-hope", "sigmoid-tanh-rare", "tanh-hidden-layers"}},
        Contradiction{{"Where does sigmoid belong?", "sigmoid 应该用在哪里？"},
                      {"sigmoid-never", "sigmoid-or-softmax", "sigmoid-binary-gates", "sigmoid-last-layer"}},
    };
    return all;
}

const Contradiction* contradiction_of(const Claim& claim) {
    for (const Contradiction& each : contradictions())
        if (std::ranges::count(each.claims, claim.id) > 0) return &each;
    return nullptr;
}

} // namespace act
