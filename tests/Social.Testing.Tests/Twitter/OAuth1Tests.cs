namespace Social.Testing.Tests.Twitter;

public sealed class OAuth1Tests : TwitterTestBase
{
    private const string ConsumerSecret = "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw";
    private const string TokenSecret = "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE";

    [Theory]
    [InlineData("POST", "https://api.x.com/1.1/statuses/update.json", "include_entities=true&status=Hello%20Ladies%20%2B%20Gentlemen%2C%20a%20signed%20OAuth%20request%21", true, "Ls93hJiZbQ3akF3HF3x1Bz8/zU4=")]
    [InlineData("POST", "https://api.x.com/2/tweets", "", true, "lr+tV/DKclEvXKVjG6tgaSSLV0k=")]
    [InlineData("GET", "https://api.x.com/2/users/me", "user.fields=created_at,public_metrics", true, "j6Qg3hpvprJAn0PGTUohru6QU1M=")]
    [InlineData("POST", "https://api.x.com/oauth/request_token", "oauth_callback=https%3A%2F%2Fexample.com%2Fcb%3Fx%3D1", false, "oMuyyOVL8CsVcCJ/vjkWr78Ia5g=")]
    public void The_verifier_computes_the_published_signatures(string method, string url, string parameters, bool withToken, string signature)
    {
        List<KeyValuePair<string, string>> all =
        [
            .. FormPairs.Parse(parameters),
            new("oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog"),
            new("oauth_nonce", "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg"),
            new("oauth_signature_method", "HMAC-SHA1"),
            new("oauth_timestamp", "1318622958"),
            new("oauth_version", "1.0"),
        ];
        if (withToken) all.Add(new("oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb"));

        TwitterOAuth1Signature.Compute(method, url, all, ConsumerSecret, withToken ? TokenSecret : "").ShouldBe(signature);
    }

    [Fact]
    public async Task A_signed_request_is_accepted_and_its_json_is_not_part_of_the_signature()
    {
        var answer = await Send(Signer().Sign(Create("/2/tweets", """{"text":"signed"}"""), Twitter.Clock));

        answer.Status.ShouldBe(201);
        answer.Header("x-access-level").ShouldBe("read-write");
    }

    [Fact]
    public async Task The_query_is_part_of_the_signature()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Twitter.BaseAddress, "/2/users/me?user.fields=created_at,public_metrics"));
        Signer().Sign(request, Twitter.Clock);
        var header = request.Headers.GetValues("Authorization").Single();
        (await Send(request)).Status.ShouldBe(200);

        var forged = new HttpRequestMessage(HttpMethod.Get, new Uri(Twitter.BaseAddress, "/2/users/me?user.fields=created_at"));
        forged.Headers.TryAddWithoutValidation("Authorization", header);
        Code(await Send(forged)).ShouldBe(32);
    }

    [Fact]
    public async Task A_nonce_is_used_once()
    {
        var signer = new OAuth1Client(Twitter.DefaultApp, Twitter.IssueOAuth1Token()) { Nonce = "once" };
        var at = new EmulatorClock(new FixedTime(Twitter.Clock.GetUtcNow()));

        (await Send(signer.Sign(new HttpRequestMessage(HttpMethod.Get, new Uri(Twitter.BaseAddress, "/2/users/me")), at))).Status.ShouldBe(200);
        Code(await Send(signer.Sign(new HttpRequestMessage(HttpMethod.Get, new Uri(Twitter.BaseAddress, "/2/users/me")), at))).ShouldBe(32);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(305)]
    public async Task A_time_stamp_out_of_the_window_is_135(int seconds)
    {
        var signer = new OAuth1Client(Twitter.DefaultApp, Twitter.IssueOAuth1Token()) { Skew = TimeSpan.FromSeconds(seconds) };

        Code(await Send(signer.Sign(Create("/2/tweets", """{"text":"x"}"""), Twitter.Clock))).ShouldBe(135);
    }

    [Fact]
    public async Task A_wrong_secret_is_32_an_unknown_token_89_and_half_a_header_215()
    {
        var wrong = new OAuth1Client(Twitter.DefaultApp, Twitter.IssueOAuth1Token()) { TokenSecret = "wrong" };
        var unknown = new OAuth1Client(Twitter.DefaultApp, null) { TokenValue = "nobody", TokenSecret = "x" };
        var half = Create("/2/tweets", """{"text":"x"}""");
        half.Headers.TryAddWithoutValidation("Authorization", "OAuth oauth_token=\"x\"");

        Code(await Send(wrong.Sign(Create("/2/tweets", """{"text":"x"}"""), Twitter.Clock))).ShouldBe(32);
        Code(await Send(unknown.Sign(Create("/2/tweets", """{"text":"x"}"""), Twitter.Clock))).ShouldBe(89);
        Code(await Send(half)).ShouldBe(215);
        Twitter.Tweets.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_three_legs_end_in_a_token_that_works()
    {
        var start = await Send(new OAuth1Client(Twitter.DefaultApp, null).Sign(Create("/oauth/request_token"), Twitter.Clock, ("oauth_callback", "https://app.example.com/callback")));
        var requested = Fields(start.Body);
        requested["oauth_callback_confirmed"].ShouldBe("true");

        var consent = await Send(HttpMethod.Get, "/oauth/authorize?oauth_token=" + requested["oauth_token"], null);
        consent.Status.ShouldBe(302);
        var callback = Fields(new Uri(consent.Header("location")!).Query.TrimStart('?'));
        callback["oauth_token"].ShouldBe(requested["oauth_token"]);

        var second = new OAuth1Client(Twitter.DefaultApp, null) { TokenValue = requested["oauth_token"], TokenSecret = requested["oauth_token_secret"] };
        var granted = Fields((await Send(second.Sign(Create("/oauth/access_token"), Twitter.Clock, ("oauth_verifier", callback["oauth_verifier"])))).Body);
        granted["screen_name"].ShouldBe(Twitter.DefaultUser.Username);
        granted["user_id"].ShouldBe(Twitter.DefaultUser.Id);

        var third = new OAuth1Client(Twitter.DefaultApp, null) { TokenValue = granted["oauth_token"], TokenSecret = granted["oauth_token_secret"] };
        (await Send(third.Sign(Create("/2/tweets", """{"text":"three legs"}"""), Twitter.Clock))).Status.ShouldBe(201);
        (await Send(third.Sign(Create("/1.1/oauth/invalidate_token"), Twitter.Clock))).Status.ShouldBe(200);
        Code(await Send(third.Sign(Create("/2/tweets", """{"text":"gone"}"""), Twitter.Clock))).ShouldBe(89);
    }

    [Fact]
    public async Task A_callback_that_is_not_registered_is_refused()
    {
        var answer = await Send(new OAuth1Client(Twitter.DefaultApp, null).Sign(Create("/oauth/request_token"), Twitter.Clock, ("oauth_callback", "https://evil.example.com/")));

        answer.Status.ShouldBe(403);
    }

    private static int Code(Answer answer)
    {
        answer.Status.ShouldBe(401);
        return answer.Json["errors"]![0]!["code"]!.GetValue<int>();
    }

    private static Dictionary<string, string> Fields(string form) => FormPairs.Parse(form).ToDictionary(p => p.Key, p => p.Value);

    private OAuth1Client Signer() => new(Twitter.DefaultApp, Twitter.IssueOAuth1Token());

    private HttpRequestMessage Create(string path, string? json = null) =>
        new(HttpMethod.Post, new Uri(Twitter.BaseAddress, path)) { Content = json is null ? new ByteArrayContent([]) : Json(json) };

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
