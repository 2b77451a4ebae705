using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Social.Testing.Tests.YouTube;

namespace Social.Testing.Tests.Google;

public sealed class ServiceAccountTests : YouTubeTestBase
{
    private const string Scope = "https://www.googleapis.com/auth/youtube";

    [Fact]
    public async Task A_signed_assertion_becomes_a_token_without_a_refresh_token()
    {
        var answer = await Exchange(Google.AddServiceAccount(), _ => { });

        answer.Status.ShouldBe(200, answer.Body);
        answer.Json["refresh_token"].ShouldBeNull();
        answer.Json["expires_in"]!.GetValue<int>().ShouldBe(3599);
        // There is no channel behind a service account.
        (await Get("/youtube/v3/videos?part=id&myRating=like", answer.Json["access_token"]!.GetValue<string>())).ShouldRefuse(401, "youtubeSignupRequired");
    }

    [Theory]
    [InlineData("aud", "https://example.com/token")]
    [InlineData("iss", "nobody@example.com")]
    [InlineData("exp", 4_000_000_000)]
    public async Task A_wrong_claim_is_an_invalid_grant(string claim, object value)
    {
        var answer = await Exchange(Google.AddServiceAccount(), claims => claims[claim] = JsonValue.Create(value));

        answer.Status.ShouldBe(400);
        answer.Json["error"]!.GetValue<string>().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Another_key_does_not_verify()
    {
        var account = Google.AddServiceAccount();
        using var other = RSA.Create(2048);

        var answer = await Exchange(account, _ => { }, other);

        answer.Body.ShouldBe("""{"error":"invalid_grant","error_description":"Invalid JWT Signature."}""");
    }

    [Fact]
    public async Task Impersonation_needs_delegation()
    {
        var account = Google.AddServiceAccount();

        var refused = await Exchange(account, claims => claims["sub"] = Google.DefaultUser.Email);
        account.MayImpersonate.Add(Google.DefaultUser.Email);
        var allowed = await Exchange(account, claims => claims["sub"] = Google.DefaultUser.Email);

        (refused.Status, refused.Json["error"]!.GetValue<string>()).ShouldBe((401, "unauthorized_client"));
        (await Get("/youtube/v3/videos?part=id&myRating=like", allowed.Json["access_token"]!.GetValue<string>())).Status.ShouldBe(200);
    }

    [Fact]
    public void The_key_file_is_of_the_kind_that_the_console_gives()
    {
        var file = JsonNode.Parse(Google.AddServiceAccount("robot@example.com").ToKeyFile())!;

        file["type"]!.GetValue<string>().ShouldBe("service_account");
        file["client_email"]!.GetValue<string>().ShouldBe("robot@example.com");
        file["private_key"]!.GetValue<string>().ShouldStartWith("-----BEGIN PRIVATE KEY-----");
    }

    private Task<Answer> Exchange(EmulatedServiceAccount account, Action<JsonObject> change, RSA? key = null)
    {
        var now = Google.Clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = account.Email, ["scope"] = Scope, ["aud"] = "https://oauth2.googleapis.com/token", ["iat"] = now, ["exp"] = now + 3600,
        };
        change(claims);
        using var own = RSA.Create();
        own.ImportFromPem(account.PrivateKeyPem);
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = account.KeyId };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        var signature = (key ?? own).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return Form("/token", ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", $"{signed}.{Base64Url.EncodeToString(signature)}"));
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
