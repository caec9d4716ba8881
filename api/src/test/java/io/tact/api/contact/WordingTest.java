package io.tact.api.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.api.contact.Wording.Said;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Objection;
import io.tact.domain.history.EventJson;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void saysHowManyThereWereAndWhenTheNextPlaceIsFree() {
    Objection cap =
        new Objection(
            "sms-week",
            Objection.Code.FREQUENCY_CAP,
            Optional.of(3),
            Optional.of(3),
            Optional.of("P7D"),
            Optional.of(NOON.plusSeconds(3_600)));

    assertThat(said(Locale.ENGLISH, Answer.SUPPRESSED, cap))
        .isEqualTo(
            "Suppressed on 2026-03-02 12:00 Asia/Shanghai under version 4 of the contact policy:"
                + " 3 of 3 SMS contacts in the 7 days before;"
                + " the next place is free on 2026-03-02 13:00 Asia/Shanghai (rule sms-week).");
    assertThat(said(Locale.CHINESE, Answer.SUPPRESSED, cap))
        .isEqualTo(
            "已于 2026年3月2日 12:00（Asia/Shanghai）按第 4 版联系政策拒绝：此前 7 天内已有 3 次短信联系，上限 3 次，"
                + "下一个名额将于 2026年3月2日 13:00（Asia/Shanghai）空出（规则 sms-week）。");
  }

  @Test
  void saysOfWhichCampaignAndForHowLong() {
    Objection cap =
        new Objection(
            "campaign",
            Objection.Code.FREQUENCY_CAP,
            Optional.of(1_200),
            Optional.of(1_200),
            Optional.of("LIFETIME"),
            Optional.empty());

    assertThat(said(Locale.ENGLISH, Answer.SUPPRESSED, cap))
        .endsWith(": 1200 of 1200 contacts of the campaign ever (rule campaign).");
  }

  @Test
  void saysWhatWasCountedWhereNoRuleObjected() {
    assertThat(said(Locale.ENGLISH, Answer.APPROVED))
        .isEqualTo(
            "Approved on 2026-03-02 12:00 Asia/Shanghai under version 4 of the contact policy:"
                + " no rule objected; counted were 2 of 3 SMS contacts in the 7 days before (rule sms-week).");
  }

  @Test
  void saysWhichPlacesAreKeptForOthers() {
    Objection cap =
        new Objection(
            "two-a-day",
            Objection.Code.FREQUENCY_CAP,
            Optional.of(1),
            Optional.of(1),
            Optional.of("CALENDAR_DAY"),
            Optional.empty());

    assertThat(said(Locale.ENGLISH, Answer.SUPPRESSED, cap))
        .endsWith(
            ": 1 of 2 contacts that day (1 of them kept for priority 80 and higher)"
                + " (rule two-a-day).");
    assertThat(said(Locale.CHINESE, Answer.SUPPRESSED, cap)).contains("其中 1 个名额留给优先级不低于 80 的联系");
  }

  @ParameterizedTest
  @CsvSource({
    "P1D, 1 day, 1 天",
    "P2W, 14 days, 14 天",
    "PT1H, 1 hour, 1 小时",
    "PT36H, 36 hours, 36 小时",
    "PT1M, 1 minute, 1 分钟",
    "PT90M, 90 minutes, 90 分钟",
    "PT90S, PT90S, PT90S"
  })
  void tellsSpansInWholeUnits(String window, String english, String chinese) {
    Objection gap =
        new Objection(
            "gap",
            Objection.Code.MINIMUM_GAP,
            Optional.empty(),
            Optional.empty(),
            Optional.of(window),
            Optional.of(NOON));

    assertThat(said(Locale.ENGLISH, Answer.SUPPRESSED, gap))
        .contains(": less than " + english + " since");
    assertThat(said(Locale.CHINESE, Answer.SUPPRESSED, gap)).contains("不足 " + chinese + "，");
  }

  @Test
  void namesChannelsAndCategoriesAsPeopleDo() {
    Objection consent = Objection.plain(Objection.Code.NO_CONSENT);

    assertThat(said(Locale.ENGLISH, Answer.SUPPRESSED, consent))
        .endsWith(": no consent to marketing contacts by SMS.");
    assertThat(said(Locale.CHINESE, Answer.SUPPRESSED, consent)).endsWith("：客户未同意通过短信接收营销类信息。");
    assertThat(said(Locale.CHINESE, request("KIOSK", "VIP"), Answer.SUPPRESSED, NOON, consent))
        .endsWith("：客户未同意通过 KIOSK 接收 VIP 类信息。");
  }

  @Test
  void everyUsualChannelHasAWord() {
    assertThat(texts(Locale.CHINESE))
        .containsAll(Channel.STANDARD.stream().map(channel -> "channel." + channel).toList());
  }

  @Test
  void saysThatOtherRulesFollowWhereThoseThatObjectEndEarlier() {
    Objection cap =
        new Objection(
            "sms-week",
            Objection.Code.FREQUENCY_CAP,
            Optional.of(3),
            Optional.of(3),
            Optional.of("P7D"),
            Optional.of(NOON.plusSeconds(3_600)));
    Objection pause = Objection.plain(Objection.Code.CAMPAIGN_PAUSED);
    ContactRequest request = request("SMS", "MARKETING");
    Instant evening = NOON.plusSeconds(7_200);

    assertThat(said(Locale.ENGLISH, request, Answer.DEFERRED, evening, cap))
        .endsWith(
            " (rule sms-week); after that, rules still object until 2026-03-02 14:00 Asia/Shanghai.");
    assertThat(said(Locale.CHINESE, request, Answer.DEFERRED, evening, cap))
        .endsWith("；此后直到 2026年3月2日 14:00（Asia/Shanghai）仍有规则不允许联系。");
    assertThat(said(Locale.ENGLISH, request, Answer.DEFERRED, NOON.plusSeconds(3_600), cap))
        .endsWith(" (rule sms-week).");
    assertThat(said(Locale.ENGLISH, request, Answer.DEFERRED, evening, cap, pause))
        .doesNotContain("still object");
  }

  @ParameterizedTest
  @EnumSource(Objection.Code.class)
  void everyCodeHasItsSentenceInBothLanguages(Objection.Code code) {
    Objection objection =
        new Objection(
            "any", code, Optional.of(1), Optional.of(2), Optional.of("PT36H"), Optional.of(NOON));
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(said(language, Answer.DEFERRED, objection)).doesNotContain("{", "}");
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(texts(Locale.CHINESE)).isEqualTo(texts(Locale.ENGLISH));
  }

  private static java.util.Set<String> texts(Locale language) {
    return ResourceBundle.getBundle("tact.explanation", language).keySet();
  }

  private static ContactRequest request(String channel, String category) {
    return new ContactRequest(
        "c1",
        new Channel(channel),
        new Category(category),
        Optional.empty(),
        Optional.empty(),
        50,
        NOON,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String said(Locale language, Answer answer, Objection... objections) {
    return said(language, request("SMS", "MARKETING"), answer, NOON, objections);
  }

  private static String said(
      Locale language,
      ContactRequest request,
      Answer answer,
      Instant until,
      Objection... objections) {
    ContactDecision decision =
        new ContactDecision(
            answer,
            NOON,
            4,
            Optional.of(until).filter(deferred -> answer == Answer.DEFERRED),
            List.of(objections),
            Map.of("sms-week", 2));
    return new Wording(language, ZoneId.of("Asia/Shanghai"), Optional.of(policy()))
        .decided(new Said(request, decision));
  }

  private static ContactPolicy policy() {
    try {
      return PolicyReader.read(
              EventJson.mapper()
                  .readTree(
                      """
                      {"zone": "Asia/Shanghai", "rules": [
                        {"id": "sms-week", "type": "FREQUENCY_CAP", "max": 3, "window": "P7D", "channels": ["SMS"]},
                        {"id": "campaign", "type": "FREQUENCY_CAP", "max": 1200, "window": "LIFETIME", "per": "CAMPAIGN"},
                        {"id": "two-a-day", "type": "FREQUENCY_CAP", "max": 2, "window": "CALENDAR_DAY",
                         "reserve": {"priorityAtLeast": 80, "places": 1}}]}
                      """))
          .orElseThrow();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
