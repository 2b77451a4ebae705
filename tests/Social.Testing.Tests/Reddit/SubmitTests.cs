namespace Social.Testing.Tests.Reddit;

public sealed class SubmitTests : RedditTestBase
{
    [Fact]
    public async Task Example_2_a_text_post_is_there_to_read()
    {
        var answer = await Submit("kind=self&text=Test+text.");

        Accepted(answer);
        var post = Reddit.Submissions.ShouldHaveSingleItem();
        var data = answer.Json["json"]!["data"]!;
        data["id"]!.GetValue<string>().ShouldBe(post.Id);
        data["name"]!.GetValue<string>().ShouldBe("t3_" + post.Id);
        data["url"]!.GetValue<string>().ShouldBe($"https://www.reddit.com/r/emulated/comments/{post.Id}/test_title/");
        answer.Header("x-ratelimit-used").ShouldBe("1");
        Names(await Get("/user/emulated/submitted?sort=new&limit=25")).ShouldBe([post.Fullname]);
        Names(await Get("/r/emulated/new")).ShouldBe([post.Fullname]);
        var read = (await Get($"/api/info?id={post.Fullname}")).Json["data"]!["children"]![0]!["data"]!;
        read["selftext"]!.GetValue<string>().ShouldBe("Test text.");
        read["is_self"]!.GetValue<bool>().ShouldBeTrue();
        read["edited"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Example_3_a_link_can_have_text()
    {
        Accepted(await Submit("kind=link&nsfw=True&spoiler=true&validate_on_submit=True&text=Testing+%2A%2Atext%2A%2A&url=https%3A%2F%2Fpraw.readthedocs.org%2Fen%2Fstable%2F"));

        var post = Reddit.Submissions.ShouldHaveSingleItem();
        post.Url.ShouldBe("https://praw.readthedocs.org/en/stable/");
        post.Text.ShouldBe("Testing **text**");
        (post.IsNsfw, post.IsSpoiler, post.SendReplies).ShouldBe((true, true, true));
    }

    [Fact]
    public async Task Example_8_a_crosspost_names_its_source()
    {
        var source = Reddit.AddSubmission(Reddit.AddUser("another"), Reddit.AddSubreddit("source"), "First");

        Accepted(await Submit($"kind=crosspost&crosspost_fullname={source.Fullname}"));

        Reddit.Submissions[^1].CrosspostParent.ShouldBe(source);
        (await Get("/r/emulated/new")).Json["data"]!["children"]![0]!["data"]!["crosspost_parent"]!.GetValue<string>().ShouldBe(source.Fullname);
        Refused(await Submit("kind=crosspost&crosspost_fullname=t3_nonsense"), "INVALID_CROSSPOST_THING", "crosspost_thing");
    }

    [Fact]
    public async Task Example_6_a_poll_answers_with_a_fullname_and_clamps_its_duration()
    {
        var answer = await Json("/api/submit_poll_post?raw_json=1", """{"api_type":"json","sr":"emulated","text":"Test poll text.","options":["Yes","No"],"duration":60,"resubmit":true,"sendreplies":true,"title":"Test Poll","nsfw":false}""");

        Accepted(answer);
        var post = Reddit.Submissions.ShouldHaveSingleItem();
        answer.Json["json"]!["data"]!["id"]!.GetValue<string>().ShouldBe(post.Fullname);
        answer.Json["json"]!["data"]!["name"].ShouldBeNull();
        post.PollEndsAt.ShouldBe(post.CreatedAt.AddDays(7));
        (await Get("/r/emulated/new")).Json["data"]!["children"]![0]!["data"]!["poll_data"]!["options"]![1]!["text"]!.GetValue<string>().ShouldBe("No");
    }

    [Theory]
    [InlineData("""{"api_type":"json","sr":"emulated","title":"t","options":["a"],"duration":1}""", "TOO_FEW_OPTIONS", "options")]
    [InlineData("""{"api_type":"json","sr":"emulated","title":"t","options":"a","duration":1}""", "ARRAY_PARSE_ERROR", "options")]
    [InlineData("""{"api_type":"json","sr":"emulated","title":"t","options":["a","b"]}""", "placeholder", "post_metadata.duration")]
    [InlineData("""{"api_type":"json","sr":"emulated","options":["a","b"],"duration":1}""", "placeholder", "post_metadata.title")]
    public async Task A_poll_that_is_none_is_refused(string body, string code, string field) => Refused(await Json("/api/submit_poll_post", body), code, field);

    [Fact]
    public async Task Profiles_take_their_owners_posts_only()
    {
        Reddit.AddUser("another");

        Accepted(await Submit("kind=self", sr: "u_emulated"));
        Refused(await Submit("kind=self", sr: "u_another"), "SUBREDDIT_NOTALLOWED", "sr");
    }

    [Theory]
    [InlineData("kind=self&title=", "NO_TEXT", "title")]
    [InlineData("kind=link", "NO_URL", "url")]
    [InlineData("kind=link&url=nonsense", "BAD_URL", "url")]
    [InlineData("kind=nonsense", "INVALID_OPTION", "kind")]
    [InlineData("kind=self&text=a&richtext_json=%7B%7D", "INVALID_SELFPOST", "text")]
    [InlineData("kind=self&richtext_json=nonsense", "JSON_PARSE_ERROR", "richtext_json")]
    [InlineData("kind=self&sr=", "SUBREDDIT_REQUIRED", "sr")]
    [InlineData("kind=self&sr=nowhere", "SUBREDDIT_NOEXIST", "sr")]
    [InlineData("kind=self&sr=not%20a%20name", "BAD_SR_NAME", "sr")]
    [InlineData("kind=self&flair_id=nonsense", "BAD_FLAIR_TARGET", "flair")]
    public async Task Nonsense_is_refused_inside_200_and_takes_nothing(string fields, string code, string field)
    {
        Refused(await Submit(fields), code, field);

        Reddit.Submissions.ShouldBeEmpty();
        Reddit.Requests.Single().IsTaken.ShouldBeFalse();
    }

    [Fact]
    public async Task Titles_and_texts_are_counted_in_code_points()
    {
        Accepted(await Submit("kind=self&title=" + string.Concat(Enumerable.Repeat("%F0%9F%98%80", 300))));
        Refused(await Submit("kind=self&title=" + new string('a', 301)), "TOO_LONG", "title");
        Accepted(await Submit("kind=self&text=" + new string('a', 40_000)));
        Refused(await Submit("kind=self&text=" + new string('a', 40_001)), "TOO_LONG", "text");
    }

    [Theory]
    [InlineData("restricted", "SUBREDDIT_NOTALLOWED")]
    [InlineData("private", "SUBREDDIT_NOTALLOWED")]
    [InlineData("archived", "SUBREDDIT_NOTALLOWED")]
    public async Task Closed_communities_refuse_strangers(string type, string code)
    {
        Reddit.DefaultSubreddit.Type = type;
        Refused(await Submit("kind=self"), code, "sr");

        Reddit.DefaultSubreddit.Contributors.Add(Reddit.DefaultUser);
        if (type != "archived") Accepted(await Submit("kind=self"));
    }

    [Fact]
    public async Task Banned_users_and_banned_communities_are_refused()
    {
        Reddit.DefaultSubreddit.BannedUsers.Add(Reddit.DefaultUser);
        Refused(await Submit("kind=self"), "BANNED_FROM_SUBREDDIT", "sr");
        Reddit.DefaultSubreddit.IsBanned = true;
        Refused(await Submit("kind=self"), "SUBREDDIT_NOEXIST", "sr");
    }

    [Fact]
    public async Task Communities_choose_the_kinds_they_take()
    {
        Reddit.DefaultSubreddit.SubmissionType = "link";
        Refused(await Submit("kind=self"), "NO_SELFS", "sr");
        Reddit.DefaultSubreddit.SubmissionType = "self";
        Refused(await Submit("kind=link&url=https%3A%2F%2Fexample.com"), "NO_LINKS", "sr");
        Reddit.DefaultSubreddit.SubmissionType = "any";
        Reddit.DefaultSubreddit.AllowImages = Reddit.DefaultSubreddit.AllowVideos = Reddit.DefaultSubreddit.AllowPolls = Reddit.DefaultSubreddit.AllowCrossposts = false;
        Refused(await Submit("kind=image&url=https%3A%2F%2Fexample.com%2Fa.png"), "NO_IMAGES", "sr");
        Refused(await Submit("kind=video&url=https%3A%2F%2Fexample.com%2Fa.mp4"), "NO_VIDEOS", "sr");
        Refused(await Submit("kind=crosspost"), "NO_CROSSPOSTS", "sr");
        Refused(await Json("/api/submit_poll_post", """{"api_type":"json","sr":"emulated","title":"t","options":["a","b"],"duration":1}"""), "POLLS_DISABLED", "sr");
    }

    [Fact]
    public async Task Example_7_a_moderators_word_list_answers_400_when_validation_is_asked_for()
    {
        Reddit.DefaultSubreddit.Requirements.TitleBlacklistedStrings.Add("dfgfdgfdgdf");
        const string Fields = "kind=link&title=dfgfdgfdgdf&url=https%3A%2F%2Fwww.google.com&validate_on_submit=";

        var answer = await Submit(Fields + "True");

        answer.Status.ShouldBe(400);
        answer.Body.ShouldBe("""{"fields":["title"],"explanation":"You may not have \"dfgfdgfdgdf\" in your title. ","error_type":"SUBMIT_VALIDATION_ERROR","message":"Bad Request","reason":"SUBMIT_VALIDATION_TITLE_BLACKLISTED_STRING"}""");
        Refused(await Submit(Fields + "False"), "SUBMIT_VALIDATION_TITLE_BLACKLISTED_STRING", "title");
    }

    [Fact]
    public async Task Moderators_requirements_are_refused_inside_200()
    {
        var rules = Reddit.DefaultSubreddit.Requirements;
        rules.IsFlairRequired = true;
        Refused(await Submit("kind=self&validate_on_submit=true"), "SUBMIT_VALIDATION_FLAIR_REQUIRED", "flair");
        rules.TitleMinLength = 20;
        Refused(await Submit("kind=self&validate_on_submit=true"), "SUBMIT_VALIDATION_MIN_LENGTH", "title");
        rules.TitleMinLength = null;
        rules.TitleRequiredStrings.Add("[tag]");
        Refused(await Submit("kind=self&validate_on_submit=true"), "SUBMIT_VALIDATION_TITLE_REQUIREMENT", "title");
    }

    [Fact]
    public async Task Domains_and_repeated_links_are_refused_where_moderators_say_so()
    {
        const string Link = "kind=link&url=https%3A%2F%2Fwww.example.com%2Fa";
        Accepted(await Submit(Link));
        Accepted(await Submit(Link));
        Reddit.DefaultSubreddit.Requirements.LinkRepostAge = 7;
        Refused(await Submit(Link), "ALREADY_SUB", "url");
        Reddit.DefaultSubreddit.Requirements.LinkRestrictionPolicy = "blacklist";
        Reddit.DefaultSubreddit.Requirements.DomainBlacklist.Add("example.com");
        Refused(await Submit("kind=link&url=https%3A%2F%2Fwww.example.com%2Fb"), "DOMAIN_BANNED", "url");
    }

    [Fact]
    public async Task Example_18_an_account_that_posts_too_fast_is_told_how_long_to_wait()
    {
        Reddit.Options.PostingInterval = TimeSpan.FromSeconds(5);
        Accepted(await Submit("kind=self"));
        var answer = await Submit("kind=self");
        Refused(answer, "RATELIMIT", "ratelimit");
        answer.Json["json"]!["errors"]![0]![1]!.GetValue<string>().ShouldMatch("^Looks like you've been doing that a lot\\. Take a break for [1-5] seconds? before trying again\\.$");

        Reddit.Clock.Advance(TimeSpan.FromSeconds(5));
        Accepted(await Submit("kind=self"));

        Reddit.Options.PostingInterval = null;
        Reddit.DefaultUser.ThrottledUntil = Reddit.Clock.GetUtcNow().AddMinutes(1);
        Reddit.DefaultUser.ThrottleMessage = "Some unexpected error message";
        (await Submit("kind=self")).Json["json"]!["errors"]![0]![1]!.GetValue<string>().ShouldBe("Some unexpected error message");
    }

    [Fact]
    public async Task A_filtered_post_is_accepted_and_seen_by_its_author_only()
    {
        Reddit.DefaultSubreddit.FilterNewPosts = "automod_filtered";

        Accepted(await Submit("kind=self"));

        var own = await Get("/user/emulated/submitted");
        own.Json["data"]!["children"]![0]!["data"]!["removed_by_category"]!.GetValue<string>().ShouldBe("automod_filtered");
        Names(await Get("/r/emulated/new")).ShouldBeEmpty();
        Names(await Get("/user/emulated/submitted", Reddit.IssueToken(Reddit.AddUser("another")).AccessToken)).ShouldBeEmpty();
    }
}
