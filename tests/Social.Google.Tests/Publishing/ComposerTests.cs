using System.Text.Json;
using Social.Publishing;

namespace Social.Google.Tests.Publishing;

/// <summary>Posts become the bodies that Google's documentation shows.</summary>
public sealed class ComposerTests
{
    private static readonly LocalPostMedia Photo = new(MediaKind.Image, new Uri("https://www.google.com/real-image.jpg"));

    [Fact]
    public void An_event_is_written_as_published()
    {
        Post post = new Post { Text = "Come in for our spooky Halloween event!", Language = "en-US" }.With(new GoogleBusinessPostOptions
        {
            Event = new LocalPostEvent { Title = "Halloween Spook-tacular!", Schedule = new LocalPostSchedule(new DateTime(2017, 10, 31, 9, 0, 0), new DateTime(2017, 10, 31, 17, 0, 0)) },
        });

        Body(LocalPostComposer.Request(post) with { Media = [Photo] }).ShouldBe(Json("""
            {"languageCode":"en-US","summary":"Come in for our spooky Halloween event!","topicType":"EVENT",
             "event":{"title":"Halloween Spook-tacular!","schedule":{
               "startDate":{"year":2017,"month":10,"day":31},"startTime":{"hours":9,"minutes":0,"seconds":0,"nanos":0},
               "endDate":{"year":2017,"month":10,"day":31},"endTime":{"hours":17,"minutes":0,"seconds":0,"nanos":0}}},
             "media":[{"mediaFormat":"PHOTO","sourceUrl":"https://www.google.com/real-image.jpg"}]}
            """));
    }

    [Fact]
    public void A_call_to_action_is_written_as_published()
    {
        Post post = new Post { Text = "Order your Thanksgiving turkeys now!!", Language = "en-US" }.With(new GoogleBusinessPostOptions
        {
            CallToAction = new LocalPostCallToAction(CallToActionType.Order, new Uri("http://google.com/order_turkeys_here")),
        });

        Body(LocalPostComposer.Request(post)).ShouldBe(Json("""
            {"languageCode":"en-US","summary":"Order your Thanksgiving turkeys now!!","topicType":"STANDARD",
             "callToAction":{"actionType":"ORDER","url":"http://google.com/order_turkeys_here"}}
            """));
    }

    [Fact]
    public void An_offer_is_written_as_published_and_has_the_event_that_the_reference_demands()
    {
        Post post = new Post { Text = "Buy one Google jetpack, get a second one free!!", Title = "Jetpacks", Link = "https://www.google.com/redeem" }.With(new GoogleBusinessPostOptions
        {
            Offer = new LocalPostOffer { CouponCode = "BOGO-JET-CODE", TermsConditions = "Offer only valid if you can prove you are a time traveler" },
            Event = new LocalPostEvent { Schedule = new LocalPostSchedule(new DateTime(2026, 12, 1), new DateTime(2026, 12, 24, 23, 59, 0)) },
        });

        Body(LocalPostComposer.Request(post)).ShouldBe(Json("""
            {"summary":"Buy one Google jetpack, get a second one free!!","topicType":"OFFER",
             "offer":{"couponCode":"BOGO-JET-CODE","redeemOnlineUrl":"https://www.google.com/redeem","termsConditions":"Offer only valid if you can prove you are a time traveler"},
             "event":{"title":"Jetpacks","schedule":{
               "startDate":{"year":2026,"month":12,"day":1},"startTime":{"hours":0,"minutes":0,"seconds":0,"nanos":0},
               "endDate":{"year":2026,"month":12,"day":24},"endTime":{"hours":23,"minutes":59,"seconds":0,"nanos":0}}}}
            """));
    }

    [Fact]
    public void A_link_becomes_a_button_and_tags_go_to_the_end_of_the_text_once()
    {
        LocalPostRequest request = LocalPostComposer.Request(new Post { Text = "New in: #Pumpkins", Link = "https://shop.example.com/p", Tags = ["pumpkins", "#autumn"], ScheduledTime = new DateTimeOffset(2026, 12, 1, 8, 30, 0, TimeSpan.FromHours(1)) });

        Body(request).ShouldBe(Json("""
            {"summary":"New in: #Pumpkins #autumn","topicType":"STANDARD","callToAction":{"actionType":"LEARN_MORE","url":"https://shop.example.com/p"},"scheduledTime":"2026-12-01T07:30:00Z"}
            """));
    }

    public static TheoryData<LocalPostRecurrence, string> Recurrences => new()
    {
        { new LocalPostRecurrence(), """{"dailyPattern":{}}""" },
        { new LocalPostRecurrence { DaysOfWeek = [DayOfWeek.Monday, DayOfWeek.Friday], SeriesEnd = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) }, """{"seriesEndTime":"2027-01-01T00:00:00Z","weeklyPattern":{"daysOfWeek":["MONDAY","FRIDAY"]}}""" },
        { new LocalPostRecurrence { DayOfMonth = 15 }, """{"monthlyPattern":{"dayOfMonth":15}}""" },
        { new LocalPostRecurrence { DayInMonth = new LocalPostMonthlyDay(DayOfWeek.Tuesday, 5) }, """{"monthlyPattern":{"dayOfWeekOccurrence":{"dayOfWeek":"TUESDAY","occurrence":"LAST"}}}""" },
    };

    [Theory]
    [MemberData(nameof(Recurrences))]
    public void Recurrence_is_written_and_read_back(LocalPostRecurrence recurrence, string json)
    {
        LocalPostData data = LocalPostWriter.Write(new LocalPostRequest { Topic = LocalPostTopic.Event, Event = new LocalPostEvent { Title = "Market", Recurrence = recurrence } });

        JsonSerializer.SerializeToElement(data, BusinessJsonContext.Default.LocalPostData).GetProperty("event").GetProperty("recurrenceInfo").GetRawText().ShouldBe(json);
        LocalPostRecurrence back = LocalPostParser.Read(data).Event!.Recurrence!;
        (back with { DaysOfWeek = recurrence.DaysOfWeek }).ShouldBe(recurrence);
        back.DaysOfWeek.ShouldBe(recurrence.DaysOfWeek);
    }

    [Fact]
    public void Options_survive_serialisation_with_their_post()
    {
        GoogleBusinessPostOptions options = new()
        {
            Topic = LocalPostTopic.Offer, Text = "only here", CallToAction = new LocalPostCallToAction(CallToActionType.Book, new Uri("https://a.example.com/")),
            Event = new LocalPostEvent { Title = "t", Schedule = new LocalPostSchedule(new DateTime(2026, 1, 2, 3, 4, 5), new DateTime(2026, 1, 2, 4, 4, 5)), Recurrence = new LocalPostRecurrence { DayOfMonth = 2 } },
            Offer = new LocalPostOffer { CouponCode = "c", RedeemOnlineUrl = new Uri("https://b.example.com/") }, AlertType = "COVID_19",
        };
        PostSerializer serializer = new([new PostOptionsRegistration(PlatformName.GoogleBusiness, GoogleBusinessPostOptionsContext.Default.GoogleBusinessPostOptions)]);

        Post back = serializer.Deserialize(serializer.Serialize(new Post { Text = "t" }.With(options)));

        GoogleBusinessPostOptions read = back.OptionsOf<GoogleBusinessPostOptions>()!;
        (read.Topic, read.Text, read.CallToAction, read.Offer, read.AlertType).ShouldBe((options.Topic, options.Text, options.CallToAction, options.Offer, options.AlertType));
        (read.Event!.Title, read.Event.Schedule, read.Event.Recurrence!.DayOfMonth).ShouldBe(("t", options.Event!.Schedule, 2));
    }

    private static string Body(LocalPostRequest request) => Sorted(JsonSerializer.SerializeToElement(LocalPostWriter.Write(request), BusinessJsonContext.Default.LocalPostData));

    private static string Json(string json) => Sorted(JsonDocument.Parse(json).RootElement);

    private static string Sorted(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(",", element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"\"{p.Name}\":{Sorted(p.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(",", element.EnumerateArray().Select(Sorted))}]",
        _ => element.GetRawText(),
    };
}
