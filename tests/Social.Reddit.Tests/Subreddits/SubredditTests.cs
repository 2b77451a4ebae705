using Social.Testing;

namespace Social.Reddit.Tests.Subreddits;

/// <summary>Subreddits, flair, requirements and rules, as recordings have them and as the emulator serves them.</summary>
public sealed class SubredditTests
{
    private static readonly string[] Facts = ["type", "images", "flair"];

    [Fact]
    public async Task Flair_choices_of_a_recording_are_read()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer(
            "POST", "/r/test/api/flairselector",
            """{"current": {"flair_css_class": "", "flair_template_id": null, "flair_text": null, "flair_position": "right"}, "choices": [{"flair_css_class": "test 1", "flair_template_id": "ca999154-c1b0-11e7-b30b-0eb8423d5ed8", "flair_text_editable": true, "flair_position": "right", "flair_text": "test 1"}, {"flair_css_class": "test 2", "flair_template_id": "865ba524-692d-11e9-9811-0e2f1d7746a8", "flair_text_editable": false, "flair_position": "right", "flair_text": "test 2"}]}""");

        IReadOnlyList<RedditFlairChoice> choices = await fixture.Reddit.Flair.ListChoicesAsync(fixture.Account, "r/test", RedditFixture.Cancel);

        choices.ShouldBe([new RedditFlairChoice("ca999154-c1b0-11e7-b30b-0eb8423d5ed8", "test 1", true), new RedditFlairChoice("865ba524-692d-11e9-9811-0e2f1d7746a8", "test 2", false)]);
        fixture.FormOf("/r/test/api/flairselector")["is_newlink"].ShouldBe("true");
    }

    [Fact]
    public async Task Flair_is_set_on_a_post()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Subreddit.Flairs.Add(new EmulatedRedditFlair("16cabd0a-a68d-11e5-8349-0e8ff96e6679", "news"));
        EmulatedRedditSubmission post = fixture.Network.AddSubmission(fixture.Network.DefaultUser, fixture.Subreddit, "Title");

        await fixture.Reddit.Flair.SetAsync(fixture.Account, "emulated", post.Id, "16cabd0a-a68d-11e5-8349-0e8ff96e6679", cancellationToken: RedditFixture.Cancel);

        post.FlairText.ShouldBe("news");
    }

    [Fact]
    public async Task Requirements_of_a_recording_are_read()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer(
            "GET", "/api/v1/test/post_requirements",
            """{"domain_blacklist": ["fakewebsite.com"], "body_restriction_policy": "none", "domain_whitelist": [], "title_regexes": [], "body_required_strings": [], "title_text_min_length": null, "is_flair_required": false, "title_text_max_length": null, "link_restriction_policy": "blacklist", "title_blacklisted_strings": ["dfgfdgfdgdf"], "guidelines_text": "Testing 1 2 3", "guidelines_display_policy": "all"}""");

        RedditPostRequirements requirements = await fixture.Reddit.Subreddits.GetRequirementsAsync(fixture.Account, "test", RedditFixture.Cancel);

        (requirements.LinkPolicy, requirements.MinTitleLength, requirements.IsFlairRequired, requirements.Guidelines).ShouldBe(("blacklist", null, false, "Testing 1 2 3"));
        requirements.ForbiddenDomains.ShouldBe(["fakewebsite.com"]);
        requirements.TitleForbidden.ShouldBe(["dfgfdgfdgdf"]);
    }

    [Fact]
    public async Task Rules_of_a_recording_are_read()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer(
            "GET", "/r/test/about/rules",
            """{"rules": [{"kind": "comment", "description": "", "short_name": "PRAW Test 2", "violation_reason": "PRAW Test 2", "created_utc": 1587987466.0, "priority": 5}, {"kind": "all", "description": "testing post rf", "short_name": "Test post 12", "violation_reason": "34", "created_utc": 1587949210.0, "priority": 0, "description_html": "…"}], "site_rules": ["Spam"], "site_rules_flow": [{}]}""");

        IReadOnlyList<RedditRule> rules = await fixture.Reddit.Subreddits.GetRulesAsync(fixture.Account, "test", RedditFixture.Cancel);

        rules.Select(r => (r.Kind, r.Name, r.ViolationReason)).ShouldBe([("all", "Test post 12", "34"), ("comment", "PRAW Test 2", "PRAW Test 2")]);
    }

    [Fact]
    public async Task Targets_are_the_accounts_subreddits_and_within_one_its_flair()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Subreddit.Flairs.Add(new EmulatedRedditFlair("f1", "news"));
        await fixture.Reddit.Subreddits.SetSubscribedAsync(fixture.Account, "r/emulated", true, RedditFixture.Cancel);
        ITargetDirectory targets = (await fixture.Social.FindAsync<ITargetDirectory>(fixture.Account, RedditFixture.Cancel))!;

        List<TargetOption> subreddits = [];
        List<TargetOption> flair = [];
        await foreach (TargetOption target in targets.ListTargets(fixture.Account))
        {
            subreddits.Add(target);
        }

        await foreach (TargetOption target in targets.ListTargets(fixture.Account, within: "r/emulated"))
        {
            flair.Add(target);
        }

        TargetOption subreddit = subreddits.ShouldHaveSingleItem();
        (subreddit.Kind, subreddit.Id).ShouldBe(("subreddit", "r/emulated"));
        Facts.ShouldAllBe(f => subreddit.Facts.ContainsKey(f));
        (flair.ShouldHaveSingleItem().Kind, flair[0].Id, flair[0].Name).ShouldBe(("flair", "f1", "news"));
    }

    [Fact]
    public async Task Listings_and_searches_are_paged_by_fullname()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        for (int i = 0; i < 7; i++)
        {
            fixture.Network.AddSubmission(fixture.Network.DefaultUser, fixture.Subreddit, $"Find me {i}");
        }

        (await TitlesAsync(fixture.Reddit.Listings.ListSubreddit(fixture.Account, "emulated", "new"))).ShouldBe(["Find me 6", "Find me 5", "Find me 4", "Find me 3", "Find me 2", "Find me 1", "Find me 0"]);
        (await TitlesAsync(fixture.Reddit.Search.SearchPosts(fixture.Account, new RedditSearchQuery { Query = "Find", Subreddit = "emulated", Sort = "new" }))).Count.ShouldBe(7);
        fixture.Network.Requests.ShouldContain(r => r.Path == "/r/emulated/new" && r.Query.Contains("after=t3_") && r.Query.Contains("limit=3"));

        static async Task<List<string>> TitlesAsync(SocialPageable<RedditPost> posts)
        {
            List<string> titles = [];
            await foreach (SocialPage<RedditPost> page in posts.AsPages(pageSizeHint: 3, cancellationToken: RedditFixture.Cancel))
            {
                titles.AddRange(page.Items.Select(p => p.Title));
            }

            return titles;
        }
    }

    [Fact]
    public async Task Marks_and_locks_are_set()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditSubmission post = fixture.Network.AddSubmission(fixture.Network.DefaultUser, fixture.Subreddit, "Title");
        fixture.Subreddit.Moderators.Add(fixture.Network.DefaultUser);
        CancellationToken cancel = RedditFixture.Cancel;

        await fixture.Reddit.Posts.SetNsfwAsync(fixture.Account, post.Id, true, cancel);
        await fixture.Reddit.Posts.SetSpoilerAsync(fixture.Account, post.Id, true, cancel);
        await fixture.Reddit.Posts.SetSendRepliesAsync(fixture.Account, post.Id, false, cancel);
        await fixture.Reddit.Posts.SetLockedAsync(fixture.Account, post.Id, true, cancel);

        RedditPost read = (await fixture.Reddit.Posts.GetAsync(fixture.Account, post.Id, cancel))!;
        (read.IsNsfw, read.IsSpoiler, read.IsLocked, post.SendReplies).ShouldBe((true, true, true, false));
    }
}
