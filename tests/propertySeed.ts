import fc from 'fast-check'

/**
 * Property tests try the same cases on every machine, so that a change is judged by what it changed.
 * `PROPERTY_SEED=random` looks for new ones; a failure prints its seed, and `PROPERTY_SEED=N` runs that again.
 */
const { PROPERTY_SEED = '20230203' } = process.env
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) })
