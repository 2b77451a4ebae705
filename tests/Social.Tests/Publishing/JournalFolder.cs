using Social.Files;
using Social.Publishing;

namespace Social.Tests.Publishing;

/// <summary>A folder of its own for a journal, removed afterwards.</summary>
internal sealed class JournalFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journal-");

    public string File => Path.Combine(_folder.FullName, "publishes.journal");

    public IEnumerable<string> Files => _folder.EnumerateFiles().Select(f => f.FullName);

    public FileJournal Open(Action<FileJournalOptions>? configure = null, Func<string, FileStream>? open = null, TimeProvider? time = null)
    {
        FileJournalOptions options = new() { Path = File, Durability = JournalDurability.ProcessOnly };
        configure?.Invoke(options);
        return new FileJournal(options, time ?? TimeProvider.System, open ?? JournalLog.OpenShared, FileLock.OpenAlone);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
