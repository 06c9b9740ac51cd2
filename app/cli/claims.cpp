#include "claim/claim.h"

#include "activation/catalogue.h"
#include "base/first_with.h"
#include "base/named.h"
#include "cli/commands.h"
#include "cli/encode.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"

#include <algorithm>

namespace act {
namespace {

using ClaimList = std::vector<const Claim*>;

ClaimList all_of_them() {
    ClaimList all;
    for (const Claim& claim : claims())
        all.push_back(&claim);
    return all;
}

ClaimList claims_of(const SourceRecord& document) {
    ClaimList found = all_of_them();
    std::erase_if(found, [&](const Claim* claim) { return &record_of(claim->document) != &document; });
    return found;
}

// A claim, a document, a study, or a function by any of its names.
Result<ClaimList> claims_on(const std::string& about) {
    if (about.empty()) return all_of_them();
    if (const Claim* claim = find_claim(about)) return ClaimList{claim};
    if (const SourceRecord* document = first_with(source_documents(), about, &SourceRecord::id))
        return claims_of(*document);
    if (about.starts_with(study_prefix)) {
        const Result<const Study*> study = require_study(about);
        if (!study) return study.error();
        return claims_about(std::string(study_prefix).append((*study)->id));
    }
    if (const Activation* activation = find(about)) return claims_about(activation->id);
    const Result<const VectorFunction*> function = require_vector(about);
    if (!function) return function.error();
    return claims_about((*function)->id);
}

// "value at x = 2: 6.38906, right is 2", or the number alone where the document gives none.
std::string numbers_as_text(const CheckedClaim& checked) {
    std::string out;
    for (std::size_t i = 0; i < checked.values.size(); ++i) {
        const ClaimCase& each = checked.claim->cases[i];
        const std::string right = case_text(each, checked.values[i], Language::english);
        out.append(out.empty() ? "" : "; ").append(each.what.en).append(": ");
        if (!each.claimed)
            out += right;
        else if (agrees(each, checked.values[i]))
            out.append(right).append(" as claimed");
        else
            out.append(case_text(each, *each.claimed, Language::english)).append(" claimed, ").append(right);
    }
    return out;
}

std::string subjects_of(const Claim& claim) {
    return listed({claim.subjects.begin(), claim.subjects.end()}, " ");
}

std::string claims_as_text(const ClaimList& list) {
    std::string out;
    const SourceRecord* document = nullptr;
    for (const Claim* claim : list) {
        if (document != &record_of(claim->document)) {
            document = &record_of(claim->document);
            out.append(out.empty() ? "" : "\n").append(document->title.en).append(", ");
            out.append(document->kind.en).append(": ").append(document->id).append("\n");
        }
        const CheckedClaim checked = check(*claim);
        const std::string_view verdict = name_of(checked.verdict);
        out.append("\n").append(verdict).append(12 - verdict.size(), ' ').append(claim->id).append("\n");
        out.append(12, ' ').append(claim->sentence.en).append("\n");
        if (!checked.values.empty()) out.append(12, ' ').append(numbers_as_text(checked)).append("\n");
        out.append(12, ' ').append(claim->reason.en).append("\n");
    }
    return out;
}

std::string claims_as_csv(const ClaimList& list) {
    std::string out = "id,document,title,claim,verdict,reason,subjects,numbers\n";
    for (const Claim* claim : list) {
        const CheckedClaim checked = check(*claim);
        const SourceRecord& document = record_of(claim->document);
        const char* separator = "";
        for (const std::string& field :
             {std::string(claim->id), std::string(document.id), std::string(document.title.en),
              std::string(claim->sentence.en), std::string(name_of(checked.verdict)),
              std::string(claim->reason.en), subjects_of(*claim), numbers_as_text(checked)}) {
            out += separator;
            append_csv(out, field);
            separator = ",";
        }
        out += '\n';
    }
    return out;
}

std::string claims_as_markdown(const ClaimList& list) {
    std::string out = "| Document | Claim | Verdict | Numbers | Why |\n|---|---|---|---|---|\n";
    const auto cell = [&](std::string_view text) {
        out += ' ';
        for (const char c : text) {
            if (c == '|') out += '\\'; // would end the cell
            out += c;
        }
        out += " |";
    };
    for (const Claim* claim : list) {
        const CheckedClaim checked = check(*claim);
        out += '|';
        cell(record_of(claim->document).title.en);
        cell(claim->sentence.en);
        cell(name_of(checked.verdict));
        cell(numbers_as_text(checked));
        cell(claim->reason.en);
        out += '\n';
    }
    return out;
}

void append_phrase(std::string& out, const char* key, const Phrase& phrase) {
    out.append(", \"").append(key).append("\": {\"en\": ");
    append_json(out, phrase.en);
    out += ", \"zh\": ";
    append_json(out, phrase.zh);
    out += '}';
}

void append_case(std::string& out, const ClaimCase& each, double computed) {
    out += "{\"decides\": ";
    out += each.claimed && each.decides ? "true" : "false";
    append_phrase(out, "what", each.what);
    out += ", \"claimed\": ";
    if (each.claimed)
        append_json_number(out, *each.claimed);
    else
        out += "null";
    out += ", \"computed\": ";
    append_json_number(out, computed);
    out += '}';
}

void append_claim(std::string& out, const Claim& claim) {
    const CheckedClaim checked = check(claim);
    const SourceRecord& document = record_of(claim.document);
    out += "{\"id\": ";
    append_json(out, claim.id);
    out += ", \"document\": ";
    append_json(out, document.id);
    append_phrase(out, "title", document.title);
    append_phrase(out, "claim", claim.sentence);
    out += ", \"verdict\": ";
    append_json(out, name_of(checked.verdict));
    append_phrase(out, "reason", claim.reason);
    const char* separator = ", \"subjects\": [";
    for (const std::string_view subject : claim.subjects) {
        out += separator;
        append_json(out, subject);
        separator = ", ";
    }
    out += "], \"contradicts\": [";
    separator = "";
    if (const Contradiction* question = contradiction_of(claim))
        for (const std::string_view other : question->claims) {
            if (other == claim.id) continue;
            out += separator;
            append_json(out, other);
            separator = ", ";
        }
    out += "], \"numbers\": [";
    for (std::size_t i = 0; i < checked.values.size(); ++i) {
        if (i > 0) out += ", ";
        append_case(out, claim.cases[i], checked.values[i]);
    }
    out += "]}";
}

std::string claims_as_json(const ClaimList& list) {
    std::string out = "[";
    const char* separator = "\n";
    for (const Claim* claim : list) {
        out += separator;
        append_claim(out, *claim);
        separator = ",\n";
    }
    return out += "\n]\n";
}

} // namespace

int check_claims(std::span<const Claim* const> list, const Streams& streams) {
    std::size_t failing = 0;
    for (const Claim* claim : list) {
        const CheckedClaim checked = check(*claim);
        if (checked.holds()) continue;
        ++failing;
        streams.err << "activarium: " << claim->id << " is stated as " << name_of(claim->verdict)
                    << ", and its numbers make it " << name_of(checked.verdict) << '\n';
    }
    if (failing > 0) return 1;
    streams.out << list.size() << (list.size() == 1 ? " verdict holds\n" : " verdicts hold\n");
    return 0;
}

Result<int> list_claims(const ListClaims& command, const Streams& streams) {
    const Result<ClaimList> list = claims_on(command.about);
    if (!list) return list.error();
    if (command.check) return check_claims(*list, streams);
    switch (command.format) {
    case TableFormat::text: streams.out << claims_as_text(*list); break;
    case TableFormat::csv: streams.out << claims_as_csv(*list); break;
    case TableFormat::json: streams.out << claims_as_json(*list); break;
    case TableFormat::markdown: streams.out << claims_as_markdown(*list); break;
    }
    return 0;
}

} // namespace act
