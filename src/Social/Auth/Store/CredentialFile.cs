using System.Security.Cryptography;
using System.Text;

namespace Social.Auth;

/// <summary>One credential's file, and the two beside it that processes hold while they save or refresh it.</summary>
/// <remarks>Its name is a hash, since a subject may hold anything that a file system refuses or folds.</remarks>
internal sealed class CredentialFile(string folder, CredentialKey key)
{
    private const int MaxLength = 4 * 1024 * 1024;

    private readonly string _stem = System.IO.Path.Combine(folder, NameOf(key));

    public string Path => _stem + ".credential";

    public string LockPath => _stem + ".lock";

    public string LeasePath => _stem + ".lease";

    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Reads the credential, or returns null when there is none.</summary>
    public Credential? Read(ISecretProtector? protector)
    {
        byte[] content;
        try
        {
            // Another process may put a new file in its place meanwhile.
            using FileStream file = new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            if (file.Length > MaxLength)
            {
                throw CredentialFileErrors.Damaged(Path, key);
            }

            content = new byte[file.Length];
            file.ReadExactly(content);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        Credential credential = CredentialFormat.Read(Path, key, content, protector);
        return credential.Key == key ? credential : throw CredentialFileErrors.Damaged(Path, key);
    }

    /// <summary>Puts a credential in the place of the one before. When it fails, the one before stays.</summary>
    public Credential Replace(Credential credential, ISecretProtector? protector)
    {
        Credential saved = credential with { Version = VersionBefore(credential, protector) + 1 };
        byte[] content = CredentialFormat.Write(saved, protector);
        string next = _stem + ".new";
        try
        {
            using (FileStream file = new(next, Alone()))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(next, Path, overwrite: true);
        }
        catch
        {
            File.Delete(next);
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }

        return saved;
    }

    private long VersionBefore(Credential credential, ISecretProtector? protector)
    {
        try
        {
            return Read(protector)?.Version ?? 0;
        }
        catch (SocialException e) when (e.Remedy == Remedy.Reconnect)
        {
            // Nothing in a damaged file is worth keeping: connecting anew is what puts it right.
            return credential.Version;
        }
    }

    private static FileStreamOptions Alone()
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static string NameOf(CredentialKey key)
    {
        // Platform and kind compare ignoring case; lengths keep neighbours apart.
        string[] parts = [key.App.Platform.Value.ToUpperInvariant(), key.App.Tenant ?? string.Empty, key.App.Name ?? string.Empty, key.Subject, key.Kind.Value.ToUpperInvariant()];
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(p => $"{p.Length}:{p}")))))[..40];
    }
}
