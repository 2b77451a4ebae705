using System.Text;

namespace Social.Testing;

/// <summary>The query language of recent search, as far as tests need it: words, phrases, operators, <c>-</c>, <c>OR</c> and parentheses.</summary>
internal sealed class TwitterSearchQuery
{
    private readonly List<string> _tokens;
    private int _position;

    private TwitterSearchQuery(List<string> tokens) => _tokens = tokens;

    /// <summary>Compiles a query.</summary>
    /// <exception cref="TwitterRefusal">The query cannot be read.</exception>
    public static Func<EmulatedTweet, bool> Compile(string query)
    {
        var parser = new TwitterSearchQuery(Tokenise(query));
        var matches = parser.Any(query);
        if (parser._position < parser._tokens.Count) throw Refuse(query);
        return matches;
    }

    private static TwitterRefusal Refuse(string query) => TwitterQuery.Refuse("query", query, "There were errors processing your request: the query could not be parsed.");

    private static List<string> Tokenise(string query)
    {
        var tokens = new List<string>();
        var token = new StringBuilder();
        var quoted = false;
        foreach (var c in query)
        {
            if (c == '"') quoted = !quoted;
            if (!quoted && (char.IsWhiteSpace(c) || c is '(' or ')'))
            {
                Flush();
                if (c is '(' or ')') tokens.Add(c.ToString());
                continue;
            }

            token.Append(c);
        }

        if (quoted) throw Refuse(query);
        Flush();
        return tokens;

        void Flush()
        {
            if (token.Length > 0) tokens.Add(token.ToString());
            token.Clear();
        }
    }

    private Func<EmulatedTweet, bool> Any(string query)
    {
        var alternatives = new List<Func<EmulatedTweet, bool>> { All(query) };
        while (_position < _tokens.Count && _tokens[_position] == "OR")
        {
            _position++;
            alternatives.Add(All(query));
        }

        return tweet => alternatives.Exists(a => a(tweet));
    }

    private Func<EmulatedTweet, bool> All(string query)
    {
        var terms = new List<Func<EmulatedTweet, bool>>();
        while (_position < _tokens.Count && _tokens[_position] is not ("OR" or ")")) terms.Add(Term(query));
        return terms.Count == 0 ? throw Refuse(query) : tweet => terms.TrueForAll(t => t(tweet));
    }

    private Func<EmulatedTweet, bool> Term(string query)
    {
        var token = _tokens[_position++];
        if (token is "-" or "(")
        {
            if (token == "-" && (_position >= _tokens.Count || _tokens[_position++] != "(")) throw Refuse(query);
            var group = Any(query);
            if (_position >= _tokens.Count || _tokens[_position++] != ")") throw Refuse(query);
            return token == "-" ? tweet => !group(tweet) : group;
        }

        if (token.Length > 1 && token[0] == '-')
        {
            var atom = Atom(token[1..], query);
            return tweet => !atom(tweet);
        }

        return Atom(token, query);
    }

    private static Func<EmulatedTweet, bool> Atom(string token, string query)
    {
        if (token.StartsWith('"')) return Contains(token.Trim('"'));
        if (token[0] == '@') return tweet => TwitterText.Mentions(tweet.Text).Contains(token[1..], StringComparer.OrdinalIgnoreCase);
        if (token[0] == '#') return tweet => TwitterText.Hashtags(tweet.Text).Contains(token[1..], StringComparer.OrdinalIgnoreCase);
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return Contains(token);
        var value = token[(colon + 1)..].Trim('"');
        return token[..colon] switch
        {
            "from" => tweet => Is(tweet.Author, value),
            "to" => tweet => tweet.ReplyTo is { } target && Is(target.Author, value),
            "conversation_id" => tweet => tweet.ConversationId == value,
            "in_reply_to_tweet_id" => tweet => tweet.ReplyTo?.Id == value,
            "quotes_of_tweet_id" => tweet => tweet.Quoted?.Id == value,
            "url" => tweet => tweet.Links.Exists(l => l.Expanded.Contains(value, StringComparison.OrdinalIgnoreCase)),
            "lang" => _ => value == "en",
            "has" => Has(value, query),
            "is" => value switch
            {
                "retweet" => tweet => tweet.RepostOf is not null,
                "reply" => tweet => tweet.ReplyTo is not null,
                "quote" => tweet => tweet.Quoted is not null,
                "verified" => tweet => tweet.Author.IsPremium,
                _ => throw Refuse(query),
            },
            "min_likes" => tweet => int.TryParse(value, out var least) && tweet.Likes.Count >= least,
            _ => throw Refuse(query),
        };
    }

    private static Func<EmulatedTweet, bool> Has(string value, string query) => value switch
    {
        "media" => tweet => tweet.Media.Count > 0,
        "images" => tweet => tweet.Media.Any(m => !m.NeedsProcessing),
        "videos" => tweet => tweet.Media.Any(m => m.IsVideo),
        "links" => tweet => tweet.Links.Count > 0,
        "mentions" => tweet => TwitterText.Mentions(tweet.Text).Any(),
        "hashtags" => tweet => TwitterText.Hashtags(tweet.Text).Any(),
        _ => throw Refuse(query),
    };

    private static Func<EmulatedTweet, bool> Contains(string word) => tweet => tweet.Text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Is(EmulatedTwitterUser user, string value) =>
        user.Id == value || string.Equals(user.Username, value.TrimStart('@'), StringComparison.OrdinalIgnoreCase);
}
