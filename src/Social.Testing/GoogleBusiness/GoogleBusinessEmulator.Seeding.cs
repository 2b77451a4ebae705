using System.Text.Json.Nodes;

namespace Social.Testing;

public sealed partial class GoogleBusinessEmulator
{
    /// <summary>Adds an account.</summary>
    /// <param name="accountName">The display name.</param>
    /// <param name="type">The type.</param>
    /// <param name="owner">The primary owner; null takes the default user.</param>
    /// <returns>The account.</returns>
    public EmulatedBusinessAccount AddAccount(string accountName, string type = "LOCATION_GROUP", EmulatedGoogleUser? owner = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountName);
        lock (State.Gate)
        {
            var account = new EmulatedBusinessAccount(State.NextId(), accountName, type, owner ?? DefaultUser);
            State.Accounts[account.Id] = account;
            return account;
        }
    }

    /// <summary>Adds a verified location.</summary>
    /// <param name="title">The title.</param>
    /// <param name="account">The account; null takes <see cref="DefaultAccount"/>.</param>
    /// <param name="storeCode">The store code.</param>
    /// <returns>The location.</returns>
    public EmulatedBusinessLocation AddLocation(string title, EmulatedBusinessAccount? account = null, string? storeCode = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        lock (State.Gate)
        {
            var fields = new JsonObject
            {
                ["title"] = title,
                ["languageCode"] = "en",
                ["phoneNumbers"] = new JsonObject { ["primaryPhone"] = "+1 902-555-0123" },
                ["categories"] = new JsonObject { ["primaryCategory"] = new JsonObject { ["name"] = "categories/gcid:bakery", ["displayName"] = "Bakery" } },
                ["storefrontAddress"] = new JsonObject { ["regionCode"] = "US", ["postalCode"] = "94043", ["locality"] = "Mountain View", ["addressLines"] = new JsonArray("1 Example Street") },
                ["websiteUri"] = "https://example.com/",
                ["openInfo"] = new JsonObject { ["status"] = "OPEN", ["canReopen"] = true },
            };
            if (storeCode is not null) fields["storeCode"] = storeCode;
            var location = new EmulatedBusinessLocation(State.NextId(), account ?? DefaultAccount, fields);
            State.Locations[location.Id] = location;
            return location;
        }
    }

    /// <summary>Adds a live post without a request.</summary>
    /// <param name="summary">The text.</param>
    /// <param name="location">The location; null takes <see cref="DefaultLocation"/>.</param>
    /// <returns>The post.</returns>
    public EmulatedLocalPost AddPost(string summary, EmulatedBusinessLocation? location = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(summary);
        lock (State.Gate)
        {
            var post = new EmulatedLocalPost(State.NextId(), location ?? DefaultLocation, new JsonObject { ["topicType"] = "STANDARD", ["summary"] = summary }, State.Now);
            State.Posts[post.Id] = post;
            return post;
        }
    }

    /// <summary>Adds a review.</summary>
    /// <param name="stars">The stars, 1 to 5.</param>
    /// <param name="comment">The text; null for a rating alone.</param>
    /// <param name="reviewer">The name of the reviewer; null for an anonymous one.</param>
    /// <param name="location">The location; null takes <see cref="DefaultLocation"/>.</param>
    /// <returns>The review.</returns>
    public EmulatedReview AddReview(int stars, string? comment = null, string? reviewer = null, EmulatedBusinessLocation? location = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stars, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stars, 5);
        lock (State.Gate)
        {
            var review = new EmulatedReview("AbFvOq" + GoogleTokens.NewSecret(12), location ?? DefaultLocation, stars, comment, reviewer, State.Now);
            State.Reviews[review.Id] = review;
            return review;
        }
    }

    /// <summary>Sets a metric of a day.</summary>
    /// <param name="metric">The metric, such as <c>CALL_CLICKS</c>.</param>
    /// <param name="day">The day.</param>
    /// <param name="value">The number; 0 is told as a day without a value.</param>
    /// <param name="location">The location; null takes <see cref="DefaultLocation"/>.</param>
    public void SetMetric(string metric, DateOnly day, long value, EmulatedBusinessLocation? location = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(metric);
        lock (State.Gate) State.Metrics[((location ?? DefaultLocation).Id, metric, day)] = value;
    }

    /// <summary>Sets how often a keyword showed the location in a month; fewer than 15 are told only as a threshold.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="impressions">The number.</param>
    /// <param name="location">The location; null takes <see cref="DefaultLocation"/>.</param>
    public void SetKeyword(string keyword, DateOnly month, long impressions, EmulatedBusinessLocation? location = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(keyword);
        lock (State.Gate) State.Keywords[((location ?? DefaultLocation).Id, keyword, new DateOnly(month.Year, month.Month, 1))] = impressions;
    }

    /// <summary>Tells the state of a post, by the network's clock.</summary>
    /// <param name="post">The post.</param>
    /// <returns>The state, such as <c>LIVE</c>.</returns>
    public string StateOf(EmulatedLocalPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.StateAt(State.Now);
    }

    /// <summary>Tells how many requests of the current minute a service counted for a project.</summary>
    /// <param name="service">The service, such as <c>mybusiness.googleapis.com</c>.</param>
    /// <param name="projectNumber">The project; null takes that of the default client.</param>
    /// <returns>The number.</returns>
    public int QuotaUsed(string service, string? projectNumber = null) => _quota.Used($"{projectNumber ?? DefaultClient.ProjectNumber}|{service}");
}
