using System.Buffers;
using System.Text.Json;
using Social.Files;

namespace Social.Publishing;

/// <summary>The journal's file as one process sees it: what others appended is read before each decision, what we append is whole or not there.</summary>
/// <remarks>Used under <see cref="FileLock"/> only. The file is opened anew each time, since another process may have rewritten it.</remarks>
internal sealed class JournalLog(FileJournalOptions options, SteadyClock clock, Func<string, FileStream> open)
{
    private readonly string _path = Path.GetFullPath(options.Path);
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Dictionary<string, long> _ticks = new(StringComparer.Ordinal);
    private string? _generation;
    private long _end;
    private int _lines;

    /// <summary>Gets the entries as they stood when the file was last read.</summary>
    public JournalIndex Index { get; private set; } = new(options.MaxSettled);

    /// <summary>Returns how long ago an entry's owner wrote it, by a clock that nobody sets; null when it has no owner, or its time was not kept.</summary>
    public TimeSpan? SinceWritten(string key) => _ticks.TryGetValue(key, out long tick) ? clock.Since(tick) : null;

    public static FileStream OpenShared(string file) => new(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);

    /// <summary>Opens the file and reads what is new in it.</summary>
    public FileStream Open()
    {
        if (!File.Exists(_path) || (_generation is null && new FileInfo(_path).Length == 0))
        {
            if (_generation is not null)
            {
                throw JournalErrors.Gone(_path);
            }

            Rewrite();
        }

        FileStream file = open(_path);
        try
        {
            Refresh(file);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Appends a change. When it fails, the file is as it was before.</summary>
    public void Append(FileStream file, JournalEntry entry, bool flush)
    {
        long? tick = entry.Owner is null ? null : clock.Now;
        _buffer.ResetWrittenCount();
        JournalFormat.Write(_buffer, JournalRecord.Of(entry, tick, options.Protector));
        try
        {
            file.Position = _end;
            file.Write(_buffer.WrittenSpan);
            file.Flush(flush);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TakeBack(file);
            throw;
        }

        _end += _buffer.WrittenCount;
        _lines++;
        Apply(entry, tick);
    }

    /// <summary>Rewrites the file without superseded lines, when it is large and most of it is such.</summary>
    public void Compact()
    {
        if (_end < options.CompactionThreshold || _lines <= 2 * (Index.Count + 1))
        {
            return;
        }

        try
        {
            Rewrite();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The change itself is kept, and a file that is too long is still right: tried again when it has doubled.
            _lines = 0;
        }
    }

    private void Rewrite()
    {
        string next = _path + ".new";
        string generation = JournalFormat.NewGeneration();
        try
        {
            long end = Write(next, generation);
            if (!OperatingSystem.IsWindows() && File.Exists(_path))
            {
                File.SetUnixFileMode(next, File.GetUnixFileMode(_path));
            }

            File.Move(next, _path, overwrite: true);
            (_generation, _end, _lines) = (generation, end, Index.Count);
        }
        catch
        {
            // Half a file helps nobody, least of all on a full disk.
            File.Delete(next);
            throw;
        }
    }

    private long Write(string path, string generation)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(JournalFormat.Header(generation));
        foreach (JournalEntry entry in Index.All())
        {
            _buffer.ResetWrittenCount();
            JournalFormat.Write(_buffer, JournalRecord.Of(entry, _ticks.TryGetValue(entry.Key, out long tick) ? tick : null, options.Protector));
            file.Write(_buffer.WrittenSpan);
        }

        file.Flush(flushToDisk: true);
        return file.Position;
    }

    private void Refresh(FileStream file)
    {
        Span<byte> head = stackalloc byte[JournalFormat.HeaderLength];
        string generation = JournalFormat.ReadHeader(_path, head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        if (generation != _generation)
        {
            Index = new JournalIndex(options.MaxSettled);
            _ticks.Clear();
            (_end, _lines) = (JournalFormat.HeaderLength, 0);
        }

        long length = file.Length;
        if (length < _end)
        {
            throw JournalErrors.Cut(_path, length, _end);
        }

        // Forgotten until the tail is read, so that a failure in the middle of it starts again from the beginning.
        _generation = null;
        if (length > _end)
        {
            byte[] tail = new byte[length - _end];
            file.Position = _end;
            file.ReadExactly(tail);
            Replay(file, tail);
        }

        _generation = generation;
    }

    private void Replay(FileStream file, ReadOnlySpan<byte> tail)
    {
        while (!tail.IsEmpty)
        {
            int length = tail.IndexOf((byte)'\n');
            if (length < 0 || !JournalFormat.IsWhole(tail[..length]))
            {
                CutTorn(file, tail, length);
                return;
            }

            Take(tail[..length]);
            tail = tail[(length + 1)..];
            _end += length + 1;
        }
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        try
        {
            JournalRecord record = JournalFormat.Read(line);
            JournalEntry entry = record.ToEntry(options.Protector);
            _lines++;
            if (Index.Find(entry.Key) is not { } known || known.Version < entry.Version)
            {
                Apply(entry, record.Tick);
            }
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            throw JournalErrors.Damaged(_path, _end, e);
        }
    }

    private void Apply(JournalEntry entry, long? tick)
    {
        Index.Apply(entry);
        if (tick is { } written)
        {
            _ticks[entry.Key] = written;
        }
        else
        {
            _ticks.Remove(entry.Key);
        }
    }

    /// <summary>Cuts off a line whose writer died in it. What else is not whole is damage, and not ours to cut.</summary>
    private void CutTorn(FileStream file, ReadOnlySpan<byte> tail, int length)
    {
        // A write that was cut short lacks its end, or has holes where blocks never reached the disk.
        bool torn = length < 0 || tail[..length].Contains((byte)0);
        for (int next = length; torn && next >= 0;)
        {
            tail = tail[(next + 1)..];
            next = tail.IndexOf((byte)'\n');
            torn = next < 0 || !JournalFormat.IsWhole(tail[..next]);
        }

        if (!torn)
        {
            throw JournalErrors.Damaged(_path, _end);
        }

        file.SetLength(_end);
        file.Flush(flushToDisk: true);
    }

    private void TakeBack(FileStream file)
    {
        try
        {
            file.SetLength(_end);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next look reads the file from its beginning and cuts what is torn; the failed write matters more.
            _generation = null;
        }
    }
}
