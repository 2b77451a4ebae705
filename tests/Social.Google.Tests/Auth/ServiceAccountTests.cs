using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Social.Google.Tests.Auth;

public sealed class ServiceAccountTests
{
    private static readonly CredentialKey Key = new(new AppKey(PlatformName.GoogleBusiness), "robot@project.iam.gserviceaccount.com", CredentialKind.Service);
    private readonly ScriptedTokenEndpoint _endpoint = new();
    private readonly SwiftTime _time = new();

    [Theory]
    [InlineData("not json", "not JSON")]
    [InlineData("""{"web":{"client_id":"…"}}""", "'missing'")]
    [InlineData("""{"type":"authorized_user"}""", "authorized_user")]
    [InlineData("""{"type":"service_account","private_key":"k"}""", "client_email")]
    [InlineData("""{"type":"service_account","client_email":"robot@project.iam.gserviceaccount.com"}""", "private_key")]
    public void A_file_that_is_no_key_is_refused_by_what_it_lacks(string json, string what)
    {
        SocialException error = Should.Throw<SocialException>(() => GoogleServiceAccount.Parse(json));

        error.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
        error.Message.ShouldContain(what);
    }

    [Fact]
    public async Task A_key_that_cannot_sign_is_refused_before_anything_is_sent_and_is_not_shown()
    {
        GoogleServiceAccount account = new() { Email = "robot@project.iam.gserviceaccount.com", PrivateKey = new Secret("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----") };

        SocialException error = await Should.ThrowAsync<SocialException>(() => Issuer(account).IssueAsync(Key, default));

        error.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
        error.ToString().ShouldNotContain("c2VjcmV0");
        _endpoint.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_grant","error_description":"Invalid JWT Signature."}""")]
    [InlineData(401, """{"error":"unauthorized_client","error_description":"Client is unauthorized to retrieve access tokens using this method."}""")]
    public async Task A_refused_assertion_is_a_matter_of_configuration_not_of_a_user(int status, string body)
    {
        using RSA key = RSA.Create(2048);
        _endpoint.Answer(status, body);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => Issuer(Account(key)).IssueAsync(Key, default));

        error.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
        error.Remedy.ShouldBe(Remedy.FixConfiguration);
    }

    [Fact]
    public async Task The_assertion_is_signed_as_published_and_buys_a_token_that_is_bought_again()
    {
        using RSA key = RSA.Create(2048);
        _endpoint.Answer(200, """{"access_token":"1/8xbJqaOZXSUZbHLl5EOtu1pxz3fmmetKx9W8CV4t79M","scope":"https://www.googleapis.com/auth/prediction","token_type":"Bearer","expires_in":3600}""");

        Credential credential = await Issuer(Account(key)).IssueAsync(Key, default);

        Dictionary<string, string> form = _endpoint.Requests.ShouldHaveSingleItem().Form;
        form["grant_type"].ShouldBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
        form.Count.ShouldBe(2);
        string[] parts = form["assertion"].Split('.');
        parts.Length.ShouldBe(3);
        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])).ShouldBe("""{"alg":"RS256","typ":"JWT","kid":"k1"}""");
        JsonElement claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
        long now = _time.GetUtcNow().ToUnixTimeSeconds();
        claims.GetProperty("iss").GetString().ShouldBe("robot@project.iam.gserviceaccount.com");
        claims.GetProperty("aud").GetString().ShouldBe("https://oauth2.googleapis.com/token");
        claims.GetProperty("scope").GetString().ShouldBe(GoogleScopes.BusinessManage);
        claims.GetProperty("iat").GetInt64().ShouldBe(now);
        claims.GetProperty("exp").GetInt64().ShouldBe(now + 3600);
        claims.GetProperty("sub").GetString().ShouldBe("owner@example.com");
        key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).ShouldBeTrue();
        credential.AccessToken.Reveal().ShouldBe("1/8xbJqaOZXSUZbHLl5EOtu1pxz3fmmetKx9W8CV4t79M");
        credential.Lifetime.ShouldBe(TokenLifetime.ClientCredentials);
        credential.ExpiresAt.ShouldBe(_time.GetUtcNow().AddHours(1));
        credential.Scopes.ShouldBe([GoogleScopes.BusinessManage]);
    }

    private static GoogleServiceAccount Account(RSA key) => GoogleServiceAccount.Parse(JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["type"] = "service_account", ["client_email"] = "robot@project.iam.gserviceaccount.com", ["private_key_id"] = "k1", ["private_key"] = key.ExportPkcs8PrivateKeyPem(),
    })) with
    { Subject = "owner@example.com" };

    private GoogleServiceAccountIssuer Issuer(GoogleServiceAccount account) =>
        new(PlatformName.GoogleBusiness, GoogleAuthorization.OAuth2(new TestOptions(), []), _endpoint, _ => account, [GoogleScopes.BusinessManage], _time);
}
