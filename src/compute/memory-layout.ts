/**
 * What the kernels and those who call them must agree on: where each field lies in the WebAssembly memory, how wide
 * panels and tiles are, and the numbers that stand for a way of doing something. Both tsc and asc read this file, so
 * it holds plain constants and nothing else. Fields are byte offsets from the beginning of their record, all of one
 * word of 4 bytes.
 */

/** Everything that is placed starts on a boundary of a cache line, so that no two threads write to one line. */
export const alignment = 64;

/** Rows or columns in a panel, that lie side by side in memory: two registers of four floats. */
export const panelWidth = 8;

/** A product works in tiles of three or four rows and does not stop within one: memory is given to a multiple of this. */
export const rowStep = 12;

/** Widths of rows that are quantised or normalised, and of ALS's factors, are multiples of this. */
export const widthStep = 16;

/** Steps of a 7-bit activation. */
export const activationSteps = 127;

// How a layer's product is taken.

/** Single precision. */
export const productFp32 = 0;
/** 8-bit weights times 7-bit activations in one instruction, where the processor has it. */
export const productDot = 1;
/** The same where it has not: pairs of products are added in 16 bits, two pairs at once in the chunks that allow it. */
export const productPairwise = 2;
/** The same without relaxed SIMD: both widened to 16 bits before they are multiplied. */
export const productWidening = 3;

/** Rows of weights that the pairwise product takes at once: two groups of the four that one instruction multiplies. */
export const chunkRows = 8;

// What happens to the result of a layer.

export const finishStore = 0;
export const finishAdd = 1;
export const finishGelu = 2;
export const finishRelu = 3;
/** Through ReLU, then added to what is there. */
export const finishReluAdd = 4;

// A quantised row: x = scale·q + lowest.

export const quantScale = 0;
export const quantLowest = 4;
export const quantBytes = 8;

// A linear layer y = x·W + b.

/** Columns of x, the product's inner dimension. */
export const linearInner = 0;
/** Columns of y, a multiple of `panelWidth`. */
export const linearOuter = 4;
/** Address of W, packed for the product (src/compute/wasm/pack-weights.ts). */
export const linearWeights = 8;
/** Address of one scale a column of W. */
export const linearScales = 12;
/** Address of each column's sum of weights times its scale: what the lowest activation of a row is multiplied by. */
export const linearSums = 16;
/** Address of b. */
export const linearBiases = 20;
/** One of the products above. */
export const linearProduct = 24;
/** For the pairwise product, the address of each panel's order of chunks (src/compute/wasm/pairwise-order.ts). */
export const linearChunkOrder = 28;
export const linearBytes = 32;

// How a word table is stored.

/** 8 bits, one scale a word. */
export const wordsInt8 = 0;
/** 4 bits, one scale for each `int4Columns` columns; low halves of the bytes are the first half of the columns. */
export const wordsInt4 = 1;
export const int4Columns = 32;
/** What stands for 0 in 4 bits. */
export const int4Zero = 8;

// How a text's rows become one vector.

export const poolMean = 0;
/** The row of the first token. */
export const poolFirst = 1;
/** None: all rows come out. */
export const poolNot = 2;

// A BERT.

export const bertLayers = 0;
/** Columns of a token's row. */
export const bertWidth = 4;
export const bertHeads = 8;
/** Columns between the two products of the feed-forward layer. */
export const bertInner = 12;
/** One of the storages above. */
export const bertWordStorage = 16;
export const bertWords = 20;
export const bertWordScales = 24;
/** Address of the positions' rows, the first sentence's vector added. */
export const bertPositions = 28;
export const bertGamma = 32;
export const bertBeta = 36;
/** A float: what layer normalisation adds to the variance. */
export const bertEpsilon = 40;
/** One of the poolings above. */
export const bertPooling = 44;
/** 1 where products are taken in single precision. */
export const bertFp32 = 48;
/** Address of the layers, one behind the other. */
export const bertLayerList = 52;
export const bertBytes = 56;

// A layer of a BERT: four linear layers, then the addresses of two layer normalisations' factors and shifts.

/** Query, key and value side by side. */
export const bertLayerQkv = 0;
/** Behind the attention. */
export const bertLayerAttended = 32;
export const bertLayerRise = 64;
export const bertLayerFall = 96;
export const bertLayerAttendedGamma = 128;
export const bertLayerAttendedBeta = 132;
export const bertLayerGamma = 136;
export const bertLayerBeta = 140;
export const bertLayerBytes = 144;

// The n-gram encoder, whose widths are those of its one model.

export const nGramWordWidth = 512;
/** Branches of n-grams of two, three and five words. */
export const nGramBranches = 3;
export const nGramBranchWidth = 256;
/** Of what comes out of the head: pooled features, hidden layers, the vector. */
export const nGramPooledWidth = 512;
export const nGramHiddenWidth = 320;
export const nGramVectorWidth = 512;
/** What its layer normalisations add to the variance. */
export const nGramEpsilon = 1e-12;

/** Address of the words' bytes: x = scale·q + lowest. */
export const nGramWords = 0;
export const nGramWordScales = 4;
export const nGramWordLowest = 8;
/** Normalisation of the branches, projected. */
export const nGramBranchGamma = 12;
export const nGramBranchBeta = 16;
/** Normalisation of a token's features: its word and its branches. */
export const nGramGamma = 20;
export const nGramBeta = 24;
export const nGramPoolBias = 28;
/** 1 where products are taken in single precision. */
export const nGramFp32 = 32;
/** Address of the linear layers, one behind the other. */
export const nGramLayerList = 36;
export const nGramBytes = 40;

// Their places in that list.

/** A word projected into all branches. */
export const nGramProject = 0;
/** Two convolutions a branch. */
export const nGramConvolutions = 1;
export const nGramPool = 7;
/** The head: hidden layers 0 to 3, with ways past the layers 0 and 2. */
export const nGramHidden0 = 8;
export const nGramPast0 = 9;
export const nGramHidden1 = 10;
export const nGramHidden2 = 11;
export const nGramPast2 = 12;
export const nGramHidden3 = 13;
export const nGramLayers = 14;

// The stages of the analysis.

/** Centroids whose products are taken side by side; their number is filled up to a multiple. */
export const tileCentroids = 4;
/** Users whose products are taken side by side; their number is filled up to a multiple. */
export const tileUsers = 4;

// The training of a factorisation on labelled pairs.

export const trainingUsers = 0;
export const trainingItems = 4;
export const trainingLabels = 8;
/** Pairs between two steps. */
export const trainingBatch = 12;
export const trainingFactors = 16;
/** Floats of a row, a multiple of `widthStep`. */
export const trainingWidth = 20;
/** Two floats. */
export const trainingRate = 24;
export const trainingPenalty = 28;
/** The two tables' records. */
export const trainingUserTable = 32;
export const trainingItemTable = 52;
export const trainingBytes = 72;

/** Of a table: addresses of its rows, their gradients, one sum of squared gradients a row … */
export const tableValues = 0;
export const tableGradients = 4;
export const tableSquares = 8;
/** … a byte a row that says whether it moves with the next step, and the list of those that do. */
export const tableFlags = 12;
export const tableTouched = 16;

/** Doubles in a row of the panels that an inverse subtracts the product of. */
export const sweptColumns = 64;

// A polynomial of RᵀR as a filter of signals over the columns of R.

/** Signals filtered side by side: a cache line of floats. */
export const filteredAtOnce = 16;

export const filterRows = 0;
export const filterColumns = 4;
/** R in compressed rows, then its transpose. */
export const filterStarts = 8;
export const filterIndices = 12;
export const filterValues = 16;
export const filterTransposedStarts = 20;
export const filterTransposedIndices = 24;
export const filterTransposedValues = 28;
/** Address of the coefficients, that of power 0 first. */
export const filterCoefficients = 32;
/** The highest power. */
export const filterPower = 36;
/** Address of the columns' own numbers, in the order in which they lie here. */
export const filterNumbers = 40;
export const filterBytes = 44;

// Items that are ranked by what a filter gives them and an inner product, of which most need the leading columns alone.

/** Items ranked side by side; their number is filled up to a multiple. */
export const tileItems = 4;

/**
 * What is added to the length of the other columns, in lengths of the whole row: its square is more than rounding loses
 * of a row's inner product.
 */
export const reachMargin = 0.0078125;

export const rankingItems = 0;
/** Columns that every item is multiplied by, and those behind them: both multiples of `widthStep`. */
export const rankingLeading = 4;
export const rankingOther = 8;
/** Address of the items' leading columns, then of the others, row by row. */
export const rankingLeadingRows = 12;
export const rankingOtherRows = 16;
/** Address of a float an item: how long its other columns are, and the margin. */
export const rankingReaches = 20;
/** Address of a float an item that its filtered signal is multiplied by. */
export const rankingScales = 24;
/** Address of the items' own numbers, in the order in which they lie here. */
export const rankingNumbers = 28;
export const rankingBytes = 32;

// A layer whose weights lie in blocks with scales of their own, in panels of eight columns.

/**
 * Half a byte a weight, counted from its format's zero: for four rows and eight columns sixteen bytes, whose low halves
 * are the first four columns. One scale a column for each 32 rows; a weight less `nibbleZero` times it is what it stands for.
 */
export const blocksNibbles = 0;
/** The same with a small whole scale for each 16 rows, which the scale of each 256 rows multiplies. */
export const blocksNestedNibbles = 1;
/** A byte a weight, two rows side by side, one scale for each 32 rows. */
export const blocksBytes = 2;

export const nibbleZero = 8;
export const nestedNibbleZero = 4;

/** Rows of weights, or columns of x, that share a scale. */
export const blockRows = 32;
export const nestedRows = 16;
export const superRows = 256;

export const blocksInner = 0;
/** A multiple of `panelWidth`; what the model has not is zeros. */
export const blocksOuter = 4;
/** One of the storages above. */
export const blocksStorage = 8;
export const blocksWeights = 12;
/** Address of the scales, panel by panel, eight side by side. */
export const blocksScales = 16;
/** Address of the small scales, signed bytes in the same order. */
export const blocksNestedScales = 20;
/** Address of one number a column that is added, or 0. */
export const blocksBiases = 24;
/** `productDot`, `productPairwise` or `productWidening`. */
export const blocksProduct = 28;
export const blocksRecordBytes = 32;

/** What is there goes through SiLU and is multiplied by the result (Shazeer 2020). */
export const finishGate = 5;

// A decoder (a language model that writes).

export const decoderLayers = 0;
export const decoderWidth = 4;
export const decoderHeads = 8;
export const decoderKeyHeads = 12;
/** Columns of a head, a multiple of 16. */
export const decoderHeadWidth = 16;
export const decoderInner = 20;
/** A float: what the normalisation adds to the mean of squares. */
export const decoderEpsilon = 24;
/** Tokens that its memory of keys and values holds, a multiple of `panelWidth`. */
export const decoderCapacity = 28;
/** Address of the record of the words' layer, of which a column is a word. */
export const decoderWords = 32;
/** Address of the record of the layer that tells the next token. */
export const decoderHead = 36;
/** Address of the last normalisation's factors. */
export const decoderGamma = 40;
/** Address of cosines, then sines, of half a head for each position. */
export const decoderRotations = 44;
/** Address of the layers, one behind the other. */
export const decoderLayerList = 48;
/** Addresses of activations: a token's rows, its queries, what attention gives, what lies between the feed-forward products. */
export const decoderRows = 52;
export const decoderQueries = 56;
export const decoderContext = 60;
export const decoderBetween = 64;
export const decoderBytes = 68;

// A layer of a decoder: seven layers of blocks, then addresses.

export const decoderLayerQuery = 0;
export const decoderLayerKey = 32;
export const decoderLayerValue = 64;
export const decoderLayerAttended = 96;
export const decoderLayerGate = 128;
export const decoderLayerRise = 160;
export const decoderLayerFall = 192;
/** Factors of the normalisations before attention and before the feed-forward layer. */
export const decoderLayerAttendGamma = 224;
export const decoderLayerFeedGamma = 228;
/** Kept keys, in panels of eight tokens, and kept values, token by token; head by head. */
export const decoderLayerKeys = 232;
export const decoderLayerValues = 236;
export const decoderLayerBytes = 240;

// What a team of threads reads at once.

/** Address of the tokens, and their number. */
export const readingTokens = 0;
export const readingCount = 4;
/** Tokens kept from before. */
export const readingPosition = 8;
/** How many threads there are, each with the same task. */
export const readingThreads = 12;
/** Behind how many of the last tokens scores are wanted, and where to. */
export const readingScored = 16;
export const readingScores = 20;
/** Two words where threads meet: who is there, and how often all were. */
export const readingMeeting = 24;
/** Address of zeros, a word for each piece of work that threads share out among themselves. */
export const readingCounters = 28;
export const readingBytes = 32;

/** Tokens read at once at most. */
export const mostRead = 64;

// How far a scan of records has come: from where on and in which line of the file, and what it found.

export const scanPosition = 0;
export const scanLine = 4;
export const scanCells = 8;
export const scanRecordCount = 12;
export const scanBytes = 16;

// The different cells of a column: their slots and entries, and how many there are.

export const tableSlots = 0;
/** Bytes of the slots. */
export const tableSlotBytes = 4;
export const tableEntries = 8;
export const tableEntryBytes = 12;
export const tableFilled = 16;
export const tableCount = 20;
export const tableBytes = 24;

// How far a count of records has come: what the byte before was, and whether the record has content yet.

export const countedAt = 0;
export const countedContent = 4;
/** Bytes of a byte order mark that went by where a record may begin. */
export const countedMark = 8;
export const countedRecords = 12;
export const countedBytes = 16;

// A step of AdamW, one float each.

export const adamRate = 0;
/** What roots of mean squares are multiplied by. */
export const adamSpread = 4;
/** What is left of a weight. */
export const adamDecay = 8;
/** Shares of the new slope, and of its square, in what is remembered. */
export const adamMean = 12;
export const adamSquare = 16;
export const adamEpsilon = 20;
export const adamBytes = 24;
