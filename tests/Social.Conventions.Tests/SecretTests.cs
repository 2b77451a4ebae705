namespace Social.Conventions.Tests;

/// <summary>Records print their members, so what a record holds must hide itself.</summary>
public sealed class SecretTests
{
    private const string Token = "sk-very-secret-token";

    [Fact]
    public void A_secret_does_not_print_itself()
    {
        Secret secret = new(Token);

        secret.ToString().ShouldNotContain(Token);
        $"{secret}".ShouldNotContain(Token);
        secret.Reveal().ShouldBe(Token);
    }

    [Fact]
    public void Records_that_hold_secrets_do_not_print_them()
    {
        Secret secret = new(Token);
        AccountKey account = AccountKey.Parse("twitter:1");
        object[] records =
        [
            new Credential { Key = CredentialKey.For(account, CredentialKind.OAuth2), AccessToken = secret, RefreshToken = secret, TokenSecret = secret },
            new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = secret, RefreshToken = secret, TokenSecret = secret },
            new AppCredentials { ClientSecret = secret, ConsumerSecret = secret, BearerToken = secret },
            new UploadCheckpoint { Account = account, Session = secret, Length = 1, Fingerprint = "f", ContentType = "image/png", ChunkSize = 1, BytesSent = 0 },
            new PublishResult { Target = account, Status = PublishStatus.Published, IdempotencyKey = "k", OperationToken = secret },
            ConnectionCallback.FromUrl(new Uri($"https://app.example.com/callback?code={Token}&state={Token}")),
        ];

        foreach (object record in records)
        {
            record.ToString()!.ShouldNotContain(Token);
        }
    }

    [Fact]
    public void A_post_does_not_print_its_text() => new Post { Text = "not for the log" }.ToString().ShouldNotContain("not for the log");
}
