using Microsoft.Extensions.DependencyInjection;
using Social.Auth;

namespace Social.Tests.Auth;

public sealed class FileCredentialStoreTests : IDisposable
{
    private static readonly CredentialKey Key = RotatingNetwork.Key;

    private readonly CredentialFolder _folder = new();

    private static Credential Full => new()
    {
        Key = new CredentialKey(new AppKey(PlatformName.Twitter, "acme/corp", "news"), "urn:li:person:ä/../b", CredentialKind.Page),
        AccessToken = new Secret("access-secret"),
        TokenSecret = new Secret("token-secret"),
        RefreshToken = new Secret("refresh-secret"),
        ExpiresAt = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(2)),
        RefreshExpiresAt = new DateTimeOffset(2026, 9, 2, 10, 0, 0, TimeSpan.Zero),
        ReauthorizeBy = new DateTimeOffset(2027, 3, 2, 10, 0, 0, TimeSpan.Zero),
        Scopes = ["a", "b c"],
        Lifetime = TokenLifetime.Derived,
        Parent = new CredentialKey(new AppKey(PlatformName.Twitter), "1", CredentialKind.OAuth2),
        ObtainedAt = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero),
        ReconnectReason = "because",
        Version = 7,
    };

    [Fact]
    public async Task What_one_process_saved_the_next_one_finds_to_the_last_member()
    {
        Credential saved = await _folder.Open().SaveAsync(Full);

        Credential found = (await _folder.Open().FindAsync(Full.Key))!;

        typeof(Credential).GetProperties().ShouldAllBe(p => p.GetValue(Full) != null && !Equals(p.GetValue(Full), 0L), "every member is tried");
        (found with { Scopes = saved.Scopes }).ShouldBe(saved);
        found.Scopes.ShouldBe(Full.Scopes);
    }

    [Fact]
    public async Task Versions_count_up_and_keys_that_differ_are_apart()
    {
        FileCredentialStore store = _folder.Open();
        (await store.SaveAsync(Named("1"))).Version.ShouldBe(1);
        (await store.SaveAsync(Named("2"))).Version.ShouldBe(1);

        (await store.SaveAsync(Named("1") with { Version = 40 })).Version.ShouldBe(2);
        CredentialKey upper = new(new AppKey(new PlatformName("TWITTER")), "1", new CredentialKind("OAuth2"));
        (await store.FindAsync(upper))!.Version.ShouldBe(2);
        (await store.FindAsync(upper with { App = upper.App with { Tenant = "t" } })).ShouldBeNull();
        await store.RemoveAsync(upper);
        (await store.FindAsync(upper)).ShouldBeNull();
        (await store.FindAsync(Named("2").Key)).ShouldNotBeNull();
        await store.RemoveAsync(upper);
    }

    [Fact]
    public async Task One_holds_the_lease_whatever_process_it_is_of()
    {
        FileCredentialStore one = _folder.Open();
        FileCredentialStore two = _folder.Open();
        IAsyncDisposable held = (await one.TryLeaseAsync(Key, TimeSpan.FromMinutes(1)))!;

        (await two.TryLeaseAsync(Key, TimeSpan.FromMinutes(1))).ShouldBeNull();
        (await one.TryLeaseAsync(Key, TimeSpan.FromMinutes(1))).ShouldBeNull();
        await using (IAsyncDisposable? another = await two.TryLeaseAsync(Named("2").Key, TimeSpan.FromMinutes(1)))
        {
            another.ShouldNotBeNull();
        }

        (await two.SaveAsync(Named("2244994945"))).Version.ShouldBe(1);
        await held.DisposeAsync();
        await using IAsyncDisposable? next = await two.TryLeaseAsync(Key, TimeSpan.FromMinutes(1));
        next.ShouldNotBeNull();
    }

    [Fact]
    public async Task Saves_at_once_by_two_processes_are_all_counted_and_no_reader_sees_half_a_file()
    {
        FileCredentialStore[] processes = [_folder.Open(), _folder.Open()];
        await processes[0].SaveAsync(Named("1"));
        using CancellationTokenSource stop = new();
        Task reading = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                (await processes[1].FindAsync(Named("1").Key))!.AccessToken.Reveal().ShouldStartWith("access-secret");
            }
        });

        await Parallel.ForAsync(0, 100, async (i, ct) => await processes[i % 2].SaveAsync(Named("1") with { AccessToken = new Secret("access-secret-" + new string('x', i * 10)) }, ct));
        await stop.CancelAsync();
        await reading;

        (await processes[0].FindAsync(Named("1").Key))!.Version.ShouldBe(101);
    }

    [Fact]
    public async Task Files_are_for_the_user_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        await _folder.Open().SaveAsync(Named("1"));

        foreach (string file in Directory.GetFiles(_folder.Path, "*.credential"))
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        new DirectoryInfo(_folder.Path).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_protector_keeps_every_token_out_of_the_file_and_takes_over_files_that_were_plain()
    {
        await _folder.Open().SaveAsync(Full);
        (await File.ReadAllTextAsync(_folder.Credentials.Single())).ShouldContain("refresh-secret");
        FileCredentialStore store = _folder.Open(o => o.Protector = new Reversing());

        Credential found = (await store.FindAsync(Full.Key))!;
        await store.SaveAsync(found);

        (await File.ReadAllTextAsync(_folder.Credentials.Single())).ShouldNotContain("-secret");
        Credential again = (await store.FindAsync(Full.Key))!;
        (again.AccessToken.Reveal(), again.TokenSecret!.Reveal(), again.RefreshToken!.Reveal()).ShouldBe(("access-secret", "token-secret", "refresh-secret"));
    }

    [Fact]
    public async Task It_is_registered_in_place_of_the_memory_with_the_protector_that_is_registered()
    {
        ServiceCollection services = new();
        services.AddSingleton<ISecretProtector, Reversing>();
        services.AddSocial().AddFileCredentialStore(_folder.Path);
        await using ServiceProvider provider = services.BuildServiceProvider();

        ICredentialStore store = provider.GetServices<ICredentialStore>().ShouldHaveSingleItem();
        await store.SaveAsync(Full);

        (await File.ReadAllTextAsync(_folder.Credentials.Single())).ShouldNotContain("-secret");
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddSocial().AddFileCredentialStore(" "));
    }

    public void Dispose() => _folder.Dispose();

    private static Credential Named(string subject) => new()
    {
        Key = Key with { Subject = subject }, AccessToken = new Secret("access-secret"), RefreshToken = new Secret("refresh-secret"),
    };
}
