using System.Text;
using Social.Auth;
using Social.Files;

namespace Social.Tests.Auth;

/// <summary>What can be wrong with the folder and its files: each a clear error that names the file and shows no token, or a safe recovery.</summary>
public sealed class FileCredentialStoreBadInputTests : IDisposable
{
    private static readonly SocialErrorCode Unavailable = new("credential_store_unavailable");
    private static readonly CredentialKey Key = RotatingNetwork.Key;

    private readonly CredentialFolder _folder = new();
    private readonly FileCredentialStore _store;

    public FileCredentialStoreBadInputTests() => _store = _folder.Open();

    [Fact]
    public async Task Every_flipped_bit_and_every_cut_is_damage_that_connecting_again_repairs()
    {
        await _store.SaveAsync(Sample());
        string file = _folder.Credentials.Single();
        byte[] whole = await File.ReadAllBytesAsync(file);
        int version = Encoding.ASCII.GetString(whole).IndexOf("1 ", StringComparison.Ordinal);
        for (int at = 0; at < whole.Length; at += 3)
        {
            byte[] spoilt = [.. whole];
            spoilt[at] ^= 4;
            await RefusesAsync(file, spoilt, at == version ? Remedy.FixConfiguration : Remedy.Reconnect);
            await RefusesAsync(file, whole[..at], Remedy.Reconnect);
        }

        Credential saved = await _store.SaveAsync(Sample());

        saved.Version.ShouldBe(1);
        (await _store.FindAsync(Key)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_of_tomorrows_version_is_refused_and_left_alone()
    {
        await _store.SaveAsync(Sample());
        string file = _folder.Credentials.Single();
        string content = (await File.ReadAllTextAsync(file)).Replace("social-credential 1 ", "social-credential 2 ", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, content);

        foreach (SocialException error in (SocialException[])
            [await Should.ThrowAsync<SocialException>(() => _store.FindAsync(Key).AsTask()), await Should.ThrowAsync<SocialException>(() => _store.SaveAsync(Sample()).AsTask())])
        {
            (error.Code, error.Remedy).ShouldBe((Unavailable, Remedy.FixConfiguration));
            error.Message.ShouldContain("version 2");
            error.Message.ShouldContain(file);
        }

        (await File.ReadAllTextAsync(file)).ShouldBe(content);
    }

    [Fact]
    public async Task Unknown_members_of_the_same_version_break_nothing()
    {
        byte[] json = """{"key":{"platform":"twitter","subject":"2244994945","kind":"oauth2","mood":1},"accessToken":"a","mood":{"x":[1]},"version":3}"""u8.ToArray();
        Directory.CreateDirectory(_folder.Path);
        await _store.SaveAsync(Sample());
        await File.WriteAllBytesAsync(_folder.Credentials.Single(), [.. Encoding.ASCII.GetBytes($"social-credential 1 {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(json))} later\n"), .. json]);

        (await _store.FindAsync(Key))!.Version.ShouldBe(3);
    }

    [Fact]
    public async Task Another_credentials_file_is_not_taken_for_this_one()
    {
        await _store.SaveAsync(Sample());
        string mine = _folder.Credentials.Single();
        await _store.SaveAsync(Sample() with { Key = Key with { Subject = "7" } });
        File.Copy(_folder.Credentials.Single(f => f != mine), mine, overwrite: true);

        (await Should.ThrowAsync<SocialException>(() => _store.FindAsync(Key).AsTask())).Remedy.ShouldBe(Remedy.Reconnect);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_an_error_and_still_read()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("This user may write anywhere.");
            return;
        }

        await _store.SaveAsync(Sample());
        UnixFileMode mode = File.GetUnixFileMode(_folder.Path);
        foreach (string file in Directory.GetFiles(_folder.Path, "*.l*"))
        {
            File.Delete(file);
        }

        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            (await _store.FindAsync(Key)).ShouldNotBeNull();
            await FailsAsync(() => _store.SaveAsync(Sample()).AsTask());
            await FailsAsync(() => _store.TryLeaseAsync(Key, TimeSpan.FromMinutes(1)).AsTask());
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, mode);
        }
    }

    [Fact]
    public async Task A_path_that_is_a_file_is_an_error()
    {
        await File.WriteAllTextAsync(_folder.Path, "x");

        await FailsAsync(() => _store.SaveAsync(Sample()).AsTask());
        await FailsAsync(() => _store.TryLeaseAsync(Key, TimeSpan.FromMinutes(1)).AsTask());
    }

    [Fact]
    public async Task A_device_that_is_full_leaves_the_file_as_it_was()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no full device.");
        await _store.SaveAsync(Sample());
        string next = Path.ChangeExtension(_folder.Credentials.Single(), ".new");
        File.CreateSymbolicLink(next, "/dev/full");

        await FailsAsync(() => _store.SaveAsync(Sample() with { AccessToken = new Secret("access-secret-2") }).AsTask());

        (await _store.FindAsync(Key))!.AccessToken.Reveal().ShouldBe("access-secret-0");
        (await _store.SaveAsync(Sample())).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_credential_that_another_process_keeps_locked_is_waited_for_and_then_an_error_that_passes()
    {
        await _store.SaveAsync(Sample());
        FileCredentialStore hasty = _folder.Open(o => o.LockTimeout = TimeSpan.FromMilliseconds(50));
        await using FileStream other = FileLock.OpenAlone(Path.ChangeExtension(_folder.Credentials.Single(), ".lock"));

        SocialException error = await Should.ThrowAsync<SocialException>(() => hasty.SaveAsync(Sample()).AsTask());

        (error.Code, error.Remedy, error.IsTransient).ShouldBe((Unavailable, Remedy.Retry, true));
        (await hasty.FindAsync(Key)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_save_that_a_crash_left_half_done_is_not_in_the_way()
    {
        await _store.SaveAsync(Sample());
        await File.WriteAllTextAsync(Path.ChangeExtension(_folder.Credentials.Single(), ".new"), "half");

        (await _store.FindAsync(Key)).ShouldNotBeNull();
        (await _store.SaveAsync(Sample())).Version.ShouldBe(2);
        Directory.GetFiles(_folder.Path, "*.new").ShouldBeEmpty();
    }

    [Fact]
    public async Task Protected_tokens_without_their_protector_are_an_error_that_says_so()
    {
        await _folder.Open(o => o.Protector = new Reversing()).SaveAsync(Sample());

        SocialException error = await Should.ThrowAsync<SocialException>(() => _store.FindAsync(Key).AsTask());
        SocialException wrong = await Should.ThrowAsync<SocialException>(() => _folder.Open(o => o.Protector = new Wrong()).FindAsync(Key).AsTask());

        (error.Code, error.Remedy, wrong.Code, wrong.Remedy).ShouldBe((Unavailable, Remedy.FixConfiguration, Unavailable, Remedy.FixConfiguration));
        error.Message.ShouldContain("protector");
        wrong.ToString().ShouldNotContain("0-terces");
    }

    [Fact]
    public async Task New_tokens_that_could_not_be_saved_are_saved_by_the_next_use()
    {
        RotatingNetwork network = new(TimeProvider.System);
        await _store.SaveAsync(network.First(TimeSpan.FromHours(-1)));
        FileCredentialStore hasty = _folder.Open(o => o.LockTimeout = TimeSpan.FromMilliseconds(50));
        CredentialSource source = new(hasty, [network.Strategy()], TimeProvider.System, new RecordingLogger<CredentialSource>());
        SocialException error;
        await using (FileStream other = FileLock.OpenAlone(Path.ChangeExtension(_folder.Credentials.Single(), ".lock")))
        {
            error = await Should.ThrowAsync<SocialException>(() => source.GetAsync(Key).AsTask());
        }

        (error.Code, error.IsTransient).ShouldBe((Unavailable, true));
        (await source.GetAsync(Key)).AccessToken.Reveal().ShouldBe("access-secret-1");
        (await _store.FindAsync(Key))!.RefreshToken!.Reveal().ShouldBe("refresh-secret-1");
        (network.Calls, network.Refusals).ShouldBe((1, 0));
    }

    public void Dispose() => _folder.Dispose();

    private static Credential Sample() => new() { Key = Key, AccessToken = new Secret("access-secret-0"), RefreshToken = new Secret("refresh-secret-0"), Scopes = ["a"] };

    private async Task RefusesAsync(string file, byte[] content, Remedy remedy)
    {
        await File.WriteAllBytesAsync(file, content);
        SocialException error = await Should.ThrowAsync<SocialException>(() => _store.FindAsync(Key).AsTask());
        (error.Code, error.Remedy).ShouldBe((Unavailable, remedy), $"{content.Length} bytes");
        error.Message.ShouldContain(file);
        error.ToString().ShouldNotContain("-secret-");
    }

    private async Task FailsAsync(Func<Task> use)
    {
        SocialException error = await Should.ThrowAsync<SocialException>(use);
        (error.Code, error.Remedy).ShouldBe((Unavailable, Remedy.FixConfiguration));
        error.Message.ShouldContain(_folder.Path);
    }

    private sealed class Wrong : ISecretProtector
    {
        public string Protect(Secret secret) => secret.Reveal();

        public Secret Unprotect(string stored) => throw new FormatException("Not mine.");
    }
}
