using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reviews and replies to them.</summary>
internal sealed class GoogleBusinessReviewEndpoints(GoogleBusinessEmulator emulator)
{
    private const string Parent = "/v4/accounts/{account}/locations/{location}/reviews";
    private const int ReplyLimit = 4096;
    private static readonly string[] Ratings = ["STAR_RATING_UNSPECIFIED", "ONE", "TWO", "THREE", "FOUR", "FIVE"];

    public void Map(RouteTable routes)
    {
        routes.Map("GET", Parent, List, Policy("ListReviews", "pageSize", "pageToken", "orderBy"));
        routes.Map("GET", Parent + "/{review}", Get, Policy("GetReview"));
        routes.Map("PUT", Parent + "/{review}/reply", ReplyAsync, Policy("UpdateReviewReply"));
        routes.Map("DELETE", Parent + "/{review}/reply", DeleteReply, Policy("DeleteReviewReply"));
        routes.Map("POST", "/v4/accounts/{account}/locations:batchGetReviews", BatchAsync, Policy("BatchGetReviews"));
    }

    private static GooglePolicy Policy(string method, params string[] query) => GoogleBusinessPolicy.Of(GoogleBusinessPolicy.V4, "v4.Reviews." + method, query);

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var order = GoogleQuery.Text(exchange, "orderBy");
        lock (emulator.State.Gate)
        {
            var location = emulator.LongLocation(exchange);
            GoogleBusinessEmulator.RequireVerified(location);
            var found = Sorted(emulator.State.Reviews.Values.Where(r => r.Location == location), order).ToList();
            return GoogleBusinessPage.Answer(exchange, "reviews", found, Write, 50, 50, body =>
            {
                if (found.Count == 0) return;
                body["averageRating"] = Math.Round(found.Average(r => r.Stars), 1);
                body["totalReviewCount"] = found.Count;
            });
        }
    }

    private static IEnumerable<EmulatedReview> Sorted(IEnumerable<EmulatedReview> reviews, string? order) => order switch
    {
        "rating" => reviews.OrderBy(r => r.Stars),
        "rating desc" => reviews.OrderByDescending(r => r.Stars),
        null or "" or "updateTime desc" => reviews.Reverse().OrderByDescending(r => r.UpdatedAt),
        _ => throw GoogleBusinessProblems.Invalid("order_by", $"Invalid order: {order}"),
    };

    private EmulatorAnswer Get(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate) return GoogleJson.Ok(Write(Find(exchange)));
    }

    private async Task<EmulatorAnswer> ReplyAsync(EmulatorExchange exchange)
    {
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only("comment", "updateTime", "reviewReplyState", "policyViolation");
        var comment = body.Text("comment");
        if (string.IsNullOrWhiteSpace(comment)) throw GoogleBusinessProblems.Validation(2, "comment", "A reply cannot be empty.");
        if (Encoding.UTF8.GetByteCount(comment) > ReplyLimit) throw GoogleBusinessProblems.Validation(3, "comment", $"The reply is too long (max: {ReplyLimit} bytes).");
        lock (emulator.State.Gate)
        {
            var review = Find(exchange);
            emulator.EditContent(review.Location);
            review.Reply = comment;
            review.ReplyViolation = exchange.Fault is { Kind: EmulatorFaultKind.FailedProcessing } failed ? failed.Reason ?? "GENERIC_VIOLATION" : null;
            var now = emulator.State.Now;
            review.RepliedAt = now;
            review.ReplyModerated = now + (exchange.Fault is { Kind: EmulatorFaultKind.SlowProcessing } slow ? slow.Delay : emulator.Options.ReplyModeration);
            // The answer is older than any moderation.
            return GoogleJson.Ok(Reply(review, now - TimeSpan.FromTicks(1)));
        }
    }

    private EmulatorAnswer DeleteReply(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            var review = Find(exchange);
            if (review.Reply is null) throw GoogleBusinessProblems.NotFound();
            emulator.EditContent(review.Location);
            review.Reply = null;
            return GoogleJson.Ok([]);
        }
    }

    private async Task<EmulatorAnswer> BatchAsync(EmulatorExchange exchange)
    {
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only("locationNames", "pageSize", "pageToken", "orderBy", "ignoreRatingOnlyReviews");
        var names = body.Texts("locationNames") ?? throw GoogleBusinessProblems.Invalid("location_names", "Location names are required.");
        lock (emulator.State.Gate)
        {
            var account = emulator.Account(exchange);
            var locations = names.Select(n => emulator.State.Locations.Values.FirstOrDefault(l => l.LongName == n && l.Account == account) ?? throw GoogleBusinessProblems.NotFound()).ToList();
            var found = Sorted(emulator.State.Reviews.Values.Where(r => locations.Contains(r.Location)), body.Text("orderBy"))
                .Take((int)Math.Clamp(body.Number("pageSize") ?? 50, 1, 50)).ToList();
            return GoogleJson.Ok(found.Count == 0 ? [] : new JsonObject
            {
                ["locationReviews"] = new JsonArray([.. found.Select(r => new JsonObject { ["name"] = r.Location.LongName, ["review"] = Write(r) })]),
            });
        }
    }

    private EmulatedReview Find(EmulatorExchange exchange)
    {
        var location = emulator.LongLocation(exchange);
        GoogleBusinessEmulator.RequireVerified(location);
        return emulator.State.Reviews.TryGetValue(exchange.RouteValues["review"], out var review) && review.Location == location ? review : throw GoogleBusinessProblems.NotFound();
    }

    private JsonObject Write(EmulatedReview review)
    {
        var reviewer = review.Reviewer is null
            ? new JsonObject { ["isAnonymous"] = true }
            : new JsonObject { ["displayName"] = review.Reviewer, ["profilePhotoUrl"] = "https://lh3.googleusercontent.com/a/" + review.Id };
        var body = new JsonObject { ["name"] = review.Name, ["reviewId"] = review.Id, ["reviewer"] = reviewer, ["starRating"] = Ratings[review.Stars] };
        if (review.Comment is not null) body["comment"] = review.Comment;
        body["createTime"] = GoogleJson.PreciseTime(review.CreatedAt);
        body["updateTime"] = GoogleJson.PreciseTime(review.UpdatedAt);
        if (review.Reply is not null) body["reviewReply"] = Reply(review, emulator.State.Now);
        return body;
    }

    private static JsonObject Reply(EmulatedReview review, DateTimeOffset now)
    {
        var state = now < review.ReplyModerated ? "PENDING" : review.ReplyViolation is null ? "APPROVED" : "REJECTED";
        var body = new JsonObject { ["comment"] = review.Reply, ["updateTime"] = GoogleJson.PreciseTime(review.RepliedAt!.Value), ["reviewReplyState"] = state };
        if (state == "REJECTED") body["policyViolation"] = review.ReplyViolation;
        return body;
    }
}
