using System.Text;

namespace Social.Google.Tests.Webhooks;

public sealed class NotificationTests
{
    [Fact]
    public void A_captured_push_is_read()
    {
        const string Push = """{"message":{"data":"eyJ0eXBlIjoiTkVXX1JFVklFVyIsImxvY2F0aW9uIjoiYWNjb3VudHMvMTExL2xvY2F0aW9ucy8yMjIiLCJyZXZpZXciOiJhY2NvdW50cy8xMTEvbG9jYXRpb25zLzIyMi9yZXZpZXdzL0FiQyJ9","messageId":"2070443601311540","message_id":"2070443601311540","publishTime":"2026-09-29T10:11:12.345Z"},"subscription":"projects/my-project/subscriptions/gbp-push"}""";

        Parse(Push).ShouldBe(new BusinessNotification(BusinessNotificationType.NewReview, "locations/222", "accounts/111", "AbC", null, "2070443601311540"));
    }

    [Theory]
    [InlineData("""{"type":"NEW_REVIEW","location":"accounts/1/locations/2","review":"accounts/1/locations/2/reviews/R"}""", "NEW_REVIEW", "R", null)]
    [InlineData("""{"notificationType":"UPDATED_REVIEW","locationName":"locations/2","reviewName":"R"}""", "UPDATED_REVIEW", "R", null)]
    [InlineData("""{"type":"NEW_CUSTOMER_MEDIA","location_name":"accounts/1/locations/2","media_name":"accounts/1/locations/2/media/customers/M"}""", "NEW_CUSTOMER_MEDIA", null, "M")]
    [InlineData("""{"type":"OF_NEXT_YEAR","location":"accounts/1/locations/2","what":{"ever":1}}""", "OF_NEXT_YEAR", null, null)]
    public void Every_spelling_is_understood(string data, string type, string? review, string? media)
    {
        BusinessNotification notification = Parse(data).ShouldNotBeNull();

        (notification.Type.Value, notification.LocationId, notification.ReviewId, notification.MediaId).ShouldBe((type, "locations/2", review, media));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"message":{}}""")]
    [InlineData("""{"message":{"data":"not base64!"}}""")]
    [InlineData("""{"message":{"data":"bm90IGpzb24="}}""")]
    [InlineData("""{"message":7}""")]
    [InlineData("""{"type":"NEW_REVIEW","location":5}""")]
    public void What_is_no_notification_is_none(string body) => Parse(body).ShouldBeNull();

    private static BusinessNotification? Parse(string body) => BusinessNotification.Parse(Encoding.UTF8.GetBytes(body));
}
