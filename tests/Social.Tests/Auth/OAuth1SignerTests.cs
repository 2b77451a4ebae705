using System.Text;
using Social.Auth;

namespace Social.Tests.Auth;

public sealed class OAuth1SignerTests
{
    private const string Nonce = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg";
    private const long Timestamp = 1318622958;

    private static readonly OAuth1Keys Keys = new(
        "xvz1evFS4wEEPTGEFPHBog",
        new Secret("kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw"),
        new Secret("370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb"),
        new Secret("LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"));

    private static readonly KeyValuePair<string, string>[] Status = [new("status", "Hello Ladies + Gentlemen, a signed OAuth request!")];

    [Fact]
    public void The_published_base_string_comes_out_byte_by_byte() =>
        OAuth1Signer.BaseString("post", new Uri("https://api.x.com/1.1/statuses/update.json?include_entities=true"), Keys, Nonce, Timestamp, Status).ShouldBe(
            "POST&https%3A%2F%2Fapi.x.com%2F1.1%2Fstatuses%2Fupdate.json&include_entities%3Dtrue%26oauth_consumer_key%3Dxvz1evFS4wEEPTGEFPHBog%26oauth_nonce%3DkYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1318622958%26oauth_token%3D370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb%26oauth_version%3D1.0%26status%3DHello%2520Ladies%2520%252B%2520Gentlemen%252C%2520a%2520signed%2520OAuth%2520request%2521");

    [Theory]
    [InlineData("https://api.x.com/1.1/statuses/update.json?include_entities=true", "Ls93hJiZbQ3akF3HF3x1Bz8/zU4=")]
    [InlineData("https://api.twitter.com/1.1/statuses/update.json?include_entities=true", "hCtSmYh+iHYCEqBWrE7C7hYmtUk=")]
    public void A_form_is_signed_with_the_published_signature(string url, string signature) =>
        SignatureOf(OAuth1Signer.Sign("POST", new Uri(url), Keys, Nonce, Timestamp, Status)).ShouldBe(signature);

    [Theory]
    [InlineData("POST", "https://api.x.com/2/tweets", "lr+tV/DKclEvXKVjG6tgaSSLV0k=")]
    [InlineData("GET", "https://api.x.com/2/users/me?user.fields=created_at,public_metrics", "j6Qg3hpvprJAn0PGTUohru6QU1M=")]
    [InlineData("GET", "https://api.x.com/2/users/me?user.fields=created_at%2Cpublic_metrics", "j6Qg3hpvprJAn0PGTUohru6QU1M=")]
    [InlineData("GET", "https://API.X.com:443/2/users/me?user.fields=created_at,public_metrics#part", "j6Qg3hpvprJAn0PGTUohru6QU1M=")]
    public void A_request_without_a_form_is_signed_by_its_address_alone(string method, string url, string signature) =>
        SignatureOf(OAuth1Signer.Sign(method, new Uri(url), Keys, Nonce, Timestamp)).ShouldBe(signature);

    [Fact]
    public void A_request_token_is_asked_for_with_the_callback_and_without_a_token()
    {
        string header = OAuth1Signer.Sign(
            "POST", new Uri("https://api.x.com/oauth/request_token"), Keys with { Token = null, TokenSecret = null }, Nonce, Timestamp,
            oauthParameters: [new("oauth_callback", "https://example.com/cb?x=1")]);

        SignatureOf(header).ShouldBe("oMuyyOVL8CsVcCJ/vjkWr78Ia5g=");
        header.ShouldContain("oauth_callback=\"https%3A%2F%2Fexample.com%2Fcb%3Fx%3D1\"");
        header.ShouldNotContain("oauth_token=");
    }

    [Fact]
    public void The_header_names_each_member_once_and_encodes_its_value() =>
        OAuth1Signer.Sign("POST", new Uri("https://api.x.com/1.1/statuses/update.json?include_entities=true"), Keys, Nonce, Timestamp, Status).ShouldBe(
            "OAuth oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\", oauth_nonce=\"kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg\", "
            + "oauth_signature=\"Ls93hJiZbQ3akF3HF3x1Bz8%2FzU4%3D\", oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"1318622958\", "
            + "oauth_token=\"370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb\", oauth_version=\"1.0\"");

    [Theory]
    [InlineData("Ladies + Gentlemen", "Ladies%20%2B%20Gentlemen")]
    [InlineData("An encoded string!", "An%20encoded%20string%21")]
    [InlineData("Dogs, Cats & Mice", "Dogs%2C%20Cats%20%26%20Mice")]
    [InlineData("☃", "%E2%98%83")]
    [InlineData("👍🏽", "%F0%9F%91%8D%F0%9F%8F%BD")]
    [InlineData("AZaz09-._~", "AZaz09-._~")]
    public void Text_is_percent_encoded_as_rfc_3986_says(string text, string encoded)
    {
        ByteWriter writer = new(stackalloc byte[8]);
        writer.AppendEncoded(text);
        Encoding.ASCII.GetString(writer.Written).ShouldBe(encoded);
        writer.Dispose();
    }

    [Fact]
    public void Half_a_character_is_encoded_as_the_replacement_character() => Text_is_percent_encoded_as_rfc_3986_says("a\uD83D", "a%EF%BF%BD");

    [Fact]
    public void Parameters_are_sorted_by_encoded_key_and_then_by_value()
    {
        string text = OAuth1Signer.BaseString(
            "GET", new Uri("http://example.com:8080/r%20v/X?b5=%3D%253D&a3=a&c%40=&a2=r%20b&flag&c2&a3=2+q"), Keys, "n", 1);

        text.ShouldStartWith(
            "GET&http%3A%2F%2Fexample.com%3A8080%2Fr%2520v%2FX&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26flag%3D%26oauth_");
    }

    [Fact]
    public void A_body_longer_than_any_stack_buffer_with_many_fields_is_signed_as_one_in_pieces_would_be()
    {
        KeyValuePair<string, string>[] form = [.. Enumerable.Range(0, 200).Select(i => new KeyValuePair<string, string>($"k{199 - i:000}", new string('é', 100)))];

        string text = OAuth1Signer.BaseString("POST", new Uri("https://api.x.com/x"), Keys, "n", 1, form);

        string expected = string.Join("&", form.Reverse().Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")) + "&oauth_consumer_key=";
        Uri.UnescapeDataString(text[(text.LastIndexOf('&') + 1)..]).ShouldStartWith(expected);
    }

    [Fact]
    public void Every_signature_has_a_nonce_of_its_own_and_the_time_of_the_clock()
    {
        ManualClock clock = new();
        OAuth1Signer signer = new(clock);
        string first = signer.Sign(HttpMethod.Get, new Uri("https://api.x.com/2/users/me"), Keys);
        string second = signer.Sign(HttpMethod.Get, new Uri("https://api.x.com/2/users/me"), Keys);

        first.ShouldContain($"oauth_timestamp=\"{clock.GetUtcNow().ToUnixTimeSeconds()}\"");
        first.ShouldNotBe(second);
    }

    [Fact]
    public void Signing_allocates_little_more_than_its_header()
    {
        OAuth1Signer signer = new(TimeProvider.System);
        Uri url = new("https://api.x.com/2/users/me?user.fields=created_at,public_metrics");
        int length = signer.Sign(HttpMethod.Get, url, Keys).Length;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            _ = signer.Sign(HttpMethod.Get, url, Keys);
        }

        ((GC.GetAllocatedBytesForCurrentThread() - before) / 100).ShouldBeLessThan((length * 2) + 200);
    }

    [Fact]
    public void An_app_without_consumer_keys_is_a_configuration_error() =>
        Should.Throw<SocialException>(() => OAuth1Keys.For(new AppCredentials { ClientId = "id" })).Remedy.ShouldBe(Remedy.FixConfiguration);

    private static string SignatureOf(string header)
    {
        string text = header[(header.IndexOf("oauth_signature=\"", StringComparison.Ordinal) + 17)..];
        return Uri.UnescapeDataString(text[..text.IndexOf('"')]);
    }
}
