using Social.Auth;

namespace Social.Tests.Auth;

/// <summary>A folder of its own for credentials, removed afterwards.</summary>
internal sealed class CredentialFolder : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("credentials-");

    public string Path => System.IO.Path.Combine(_parent.FullName, "store");

    public IReadOnlyList<string> Credentials => Directory.GetFiles(Path, "*.credential");

    public FileCredentialStore Open(Action<FileCredentialStoreOptions>? configure = null)
    {
        FileCredentialStoreOptions options = new() { Path = Path };
        configure?.Invoke(options);
        return new FileCredentialStore(options, TimeProvider.System);
    }

    public void Dispose() => _parent.Delete(recursive: true);
}

/// <summary>A protector that anyone can undo, and that refuses what it did not write.</summary>
internal sealed class Reversing : ISecretProtector
{
    public string Protect(Secret secret) => "p:" + string.Concat(secret.Reveal().Reverse());

    public Secret Unprotect(string stored) => stored.StartsWith("p:", StringComparison.Ordinal) ? new Secret(string.Concat(stored[2..].Reverse())) : throw new FormatException("Not mine.");
}
