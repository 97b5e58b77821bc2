#include "CResources.h"

// Every embedded file has one array here and one row in the table, in file-name
// order; a test compares both with the folder. A zero byte follows each file, so that
// an empty one still makes an array.

static const uint8_t entities_yaml[] = {
#embed "entities.yaml" suffix(, )
  0
};

static const uint8_t lexicons_given_names_tsv[] = {
#embed "lexicons/given-names.tsv" suffix(, )
  0
};

static const uint8_t lexicons_head_nouns_tsv[] = {
#embed "lexicons/head-nouns.tsv" suffix(, )
  0
};

static const uint8_t lexicons_leaders_tsv[] = {
#embed "lexicons/leaders.tsv" suffix(, )
  0
};

static const uint8_t lexicons_organizations_tsv[] = {
#embed "lexicons/organizations.tsv" suffix(, )
  0
};

static const uint8_t lexicons_places_tsv[] = {
#embed "lexicons/places.tsv" suffix(, )
  0
};

static const uint8_t lexicons_speech_tsv[] = {
#embed "lexicons/speech.tsv" suffix(, )
  0
};

static const uint8_t lexicons_stances_tsv[] = {
#embed "lexicons/stances.tsv" suffix(, )
  0
};

static const uint8_t lexicons_states_tsv[] = {
#embed "lexicons/states.tsv" suffix(, )
  0
};

static const uint8_t lexicons_titles_tsv[] = {
#embed "lexicons/titles.tsv" suffix(, )
  0
};

static const uint8_t relations_accused_yaml[] = {
#embed "relations/accused.yaml" suffix(, )
  0
};

static const uint8_t relations_agreed_with_yaml[] = {
#embed "relations/agreed-with.yaml" suffix(, )
  0
};

static const uint8_t relations_aided_yaml[] = {
#embed "relations/aided.yaml" suffix(, )
  0
};

static const uint8_t relations_appointed_yaml[] = {
#embed "relations/appointed.yaml" suffix(, )
  0
};

static const uint8_t relations_attacked_yaml[] = {
#embed "relations/attacked.yaml" suffix(, )
  0
};

static const uint8_t relations_borders_yaml[] = {
#embed "relations/borders.yaml" suffix(, )
  0
};

static const uint8_t relations_born_in_yaml[] = {
#embed "relations/born-in.yaml" suffix(, )
  0
};

static const uint8_t relations_called_yaml[] = {
#embed "relations/called.yaml" suffix(, )
  0
};

static const uint8_t relations_citizen_of_yaml[] = {
#embed "relations/citizen-of.yaml" suffix(, )
  0
};

static const uint8_t relations_defeated_yaml[] = {
#embed "relations/defeated.yaml" suffix(, )
  0
};

static const uint8_t relations_detained_yaml[] = {
#embed "relations/detained.yaml" suffix(, )
  0
};

static const uint8_t relations_dismissed_yaml[] = {
#embed "relations/dismissed.yaml" suffix(, )
  0
};

static const uint8_t relations_family_of_yaml[] = {
#embed "relations/family-of.yaml" suffix(, )
  0
};

static const uint8_t relations_founded_yaml[] = {
#embed "relations/founded.yaml" suffix(, )
  0
};

static const uint8_t relations_funded_yaml[] = {
#embed "relations/funded.yaml" suffix(, )
  0
};

static const uint8_t relations_killed_yaml[] = {
#embed "relations/killed.yaml" suffix(, )
  0
};

static const uint8_t relations_leads_yaml[] = {
#embed "relations/leads.yaml" suffix(, )
  0
};

static const uint8_t relations_lives_in_yaml[] = {
#embed "relations/lives-in.yaml" suffix(, )
  0
};

static const uint8_t relations_located_in_yaml[] = {
#embed "relations/located-in.yaml" suffix(, )
  0
};

static const uint8_t relations_member_of_yaml[] = {
#embed "relations/member-of.yaml" suffix(, )
  0
};

static const uint8_t relations_met_yaml[] = {
#embed "relations/met.yaml" suffix(, )
  0
};

static const uint8_t relations_offered_yaml[] = {
#embed "relations/offered.yaml" suffix(, )
  0
};

static const uint8_t relations_owns_yaml[] = {
#embed "relations/owns.yaml" suffix(, )
  0
};

static const uint8_t relations_part_of_yaml[] = {
#embed "relations/part-of.yaml" suffix(, )
  0
};

static const uint8_t relations_prosecuted_yaml[] = {
#embed "relations/prosecuted.yaml" suffix(, )
  0
};

static const uint8_t relations_protested_against_yaml[] = {
#embed "relations/protested-against.yaml" suffix(, )
  0
};

static const uint8_t relations_ran_for_yaml[] = {
#embed "relations/ran-for.yaml" suffix(, )
  0
};

static const uint8_t relations_rejected_yaml[] = {
#embed "relations/rejected.yaml" suffix(, )
  0
};

static const uint8_t relations_requested_yaml[] = {
#embed "relations/requested.yaml" suffix(, )
  0
};

static const uint8_t relations_resigned_from_yaml[] = {
#embed "relations/resigned-from.yaml" suffix(, )
  0
};

static const uint8_t relations_sanctioned_yaml[] = {
#embed "relations/sanctioned.yaml" suffix(, )
  0
};

static const uint8_t relations_studied_at_yaml[] = {
#embed "relations/studied-at.yaml" suffix(, )
  0
};

static const uint8_t relations_succeeded_yaml[] = {
#embed "relations/succeeded.yaml" suffix(, )
  0
};

static const uint8_t relations_supported_yaml[] = {
#embed "relations/supported.yaml" suffix(, )
  0
};

static const uint8_t relations_threatened_yaml[] = {
#embed "relations/threatened.yaml" suffix(, )
  0
};

static const uint8_t relations_visited_yaml[] = {
#embed "relations/visited.yaml" suffix(, )
  0
};

static const uint8_t relations_works_for_yaml[] = {
#embed "relations/works-for.yaml" suffix(, )
  0
};

static const uint8_t relations_wrote_to_yaml[] = {
#embed "relations/wrote-to.yaml" suffix(, )
  0
};

static const uint8_t statements_scorer[] = {
#embed "statements.scorer" suffix(, )
  0
};

_Alignas(64) static const uint8_t english_model[] = {
#embed "english.model" suffix(, )
  0
};

#define ROW(name, symbol) {name, symbol, sizeof symbol - 1}

static const struct egraph_resource table[] = {
  ROW("entities.yaml", entities_yaml),
  ROW("lexicons/given-names.tsv", lexicons_given_names_tsv),
  ROW("lexicons/head-nouns.tsv", lexicons_head_nouns_tsv),
  ROW("lexicons/leaders.tsv", lexicons_leaders_tsv),
  ROW("lexicons/organizations.tsv", lexicons_organizations_tsv),
  ROW("lexicons/places.tsv", lexicons_places_tsv),
  ROW("lexicons/speech.tsv", lexicons_speech_tsv),
  ROW("lexicons/stances.tsv", lexicons_stances_tsv),
  ROW("lexicons/states.tsv", lexicons_states_tsv),
  ROW("lexicons/titles.tsv", lexicons_titles_tsv),
  ROW("relations/accused.yaml", relations_accused_yaml),
  ROW("relations/agreed-with.yaml", relations_agreed_with_yaml),
  ROW("relations/aided.yaml", relations_aided_yaml),
  ROW("relations/appointed.yaml", relations_appointed_yaml),
  ROW("relations/attacked.yaml", relations_attacked_yaml),
  ROW("relations/borders.yaml", relations_borders_yaml),
  ROW("relations/born-in.yaml", relations_born_in_yaml),
  ROW("relations/called.yaml", relations_called_yaml),
  ROW("relations/citizen-of.yaml", relations_citizen_of_yaml),
  ROW("relations/defeated.yaml", relations_defeated_yaml),
  ROW("relations/detained.yaml", relations_detained_yaml),
  ROW("relations/dismissed.yaml", relations_dismissed_yaml),
  ROW("relations/family-of.yaml", relations_family_of_yaml),
  ROW("relations/founded.yaml", relations_founded_yaml),
  ROW("relations/funded.yaml", relations_funded_yaml),
  ROW("relations/killed.yaml", relations_killed_yaml),
  ROW("relations/leads.yaml", relations_leads_yaml),
  ROW("relations/lives-in.yaml", relations_lives_in_yaml),
  ROW("relations/located-in.yaml", relations_located_in_yaml),
  ROW("relations/member-of.yaml", relations_member_of_yaml),
  ROW("relations/met.yaml", relations_met_yaml),
  ROW("relations/offered.yaml", relations_offered_yaml),
  ROW("relations/owns.yaml", relations_owns_yaml),
  ROW("relations/part-of.yaml", relations_part_of_yaml),
  ROW("relations/prosecuted.yaml", relations_prosecuted_yaml),
  ROW("relations/protested-against.yaml", relations_protested_against_yaml),
  ROW("relations/ran-for.yaml", relations_ran_for_yaml),
  ROW("relations/rejected.yaml", relations_rejected_yaml),
  ROW("relations/requested.yaml", relations_requested_yaml),
  ROW("relations/resigned-from.yaml", relations_resigned_from_yaml),
  ROW("relations/sanctioned.yaml", relations_sanctioned_yaml),
  ROW("relations/studied-at.yaml", relations_studied_at_yaml),
  ROW("relations/succeeded.yaml", relations_succeeded_yaml),
  ROW("relations/supported.yaml", relations_supported_yaml),
  ROW("relations/threatened.yaml", relations_threatened_yaml),
  ROW("relations/visited.yaml", relations_visited_yaml),
  ROW("relations/works-for.yaml", relations_works_for_yaml),
  ROW("relations/wrote-to.yaml", relations_wrote_to_yaml),
  ROW("statements.scorer", statements_scorer),
};

const struct egraph_resource *egraph_resource_table(size_t *count) {
  *count = sizeof table / sizeof *table;
  return table;
}

const uint8_t *egraph_model_bytes(size_t *count) {
  *count = sizeof english_model - 1;
  return english_model;
}
